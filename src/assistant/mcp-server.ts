/** The tools, pages and prompts as a server of the Model Context Protocol. */
import { McpServer, type StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import * as z from 'zod';
import { assistantText } from '../messages/assistant.ts';
import type { Library } from './library.ts';
import { PAGES, type Page } from './pages.ts';
import { call, tools } from './tools.ts';

/** What clients say of each page to whoever chooses one. */
const ABOUT: Readonly<Record<Page, () => { readonly title: string; readonly mimeType: string }>> = {
  'cheat-sheet': () => ({ title: assistantText('page.cheat-sheet'), mimeType: 'text/markdown' }),
  manual: () => ({ title: assistantText('page.manual'), mimeType: 'text/markdown' }),
  schema: () => ({ title: assistantText('page.schema'), mimeType: 'application/json' }),
};

export function mcpServer(library: Library): McpServer {
  const { toolVersion: version } = library.eyes;
  const server = new McpServer(
    { name: 'mission-report', title: 'Mission Report', version },
    { instructions: assistantText('server.about') },
  );
  for (const tool of tools()) {
    server.registerTool(
      tool.name,
      {
        description: tool.about,
        inputSchema: asGiven(tool.takes),
        annotations: {
          readOnlyHint: true,
          idempotentHint: true,
          destructiveHint: false,
          openWorldHint: false,
        },
      },
      async given => {
        const { text, isRefused } = await call(tool, given, library);
        return { content: [{ type: 'text', text }], ...(isRefused && { isError: true }) };
      },
    );
  }
  for (const page of PAGES) {
    const about = ABOUT[page]();
    server.registerResource(page, `mission-report://${page}`, about, async ({ href: uri }) => ({
      contents: [{ uri, mimeType: about.mimeType, text: await library.pages(page) }],
    }));
  }
  addPrompts(server);
  return server;
}

/** The tool says itself what is wrong with what it is given, in the language that is spoken. */
function asGiven(takes: z.ZodObject): StandardSchemaWithJSON<unknown> {
  const { jsonSchema } = takes['~standard'] as StandardSchemaWithJSON['~standard'];
  return {
    '~standard': { version: 1, vendor: 'mission-report', validate: value => ({ value }), jsonSchema },
  };
}

function addPrompts(server: McpServer): void {
  const asked = (text: string) => ({
    messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }],
  });
  server.registerPrompt(
    'notes-to-findings',
    {
      title: assistantText('prompt.findings'),
      argsSchema: z.object({
        report: z.string().describe(assistantText('prompt.findings.report')),
        notes: z.string().describe(assistantText('prompt.findings.notes')),
      }),
    },
    ({ report, notes }) => asked(assistantText('prompt.findings.text', { report, notes })),
  );
  server.registerPrompt(
    'summary-from-findings',
    {
      title: assistantText('prompt.summary'),
      argsSchema: z.object({ report: z.string().describe(assistantText('prompt.summary.report')) }),
    },
    ({ report }) => asked(assistantText('prompt.summary.text', { report })),
  );
}
