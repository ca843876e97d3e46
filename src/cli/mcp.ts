/** `mission-report mcp`: what assistants may ask of a folder of reports, over the Model Context Protocol. */
import type { Command } from 'commander';
import { canReadAs, LEAST_READERS } from '../assistant/readers.ts';
import { CONFIG_FILE } from '../config/config-file.ts';
import type { Audience } from '../domain/marking.ts';
import { assistantText } from '../messages/assistant.ts';
import { disablePretenuring, optimize } from '../workers/v8-flags.ts';
import { acceptedNamesIn } from './accepted-names.ts';
import { createCommand, SHARED_HELP } from './command.ts';
import { kindOf, readableOf, truePath } from './io.ts';
import { folderAt, pageHere } from './mcp-folder.ts';
import { projectConfig } from './project-config.ts';
import { withReaderOptions } from './readers.ts';
import { Refusal } from './refusal.ts';
import { say } from './terminal.ts';
import { VERSION } from './version.ts';

interface McpOptions {
  readonly audience: Audience;
  readonly acceptNames?: string;
}

export function mcpCommand(): Command {
  const command = createCommand('mcp')
    .description(
      'Serve an assistant that speaks the Model Context Protocol: it sees what readers of the audience may, and writes nothing.',
    )
    .argument('<folder>', 'the folder whose reports it may ask about');
  return withReaderOptions(
    command,
    'through whose eyes it sees the reports; more than “public” must be allowed in the settings of the folder',
    LEAST_READERS,
  )
    .option('--accept-names <file>', SHARED_HELP.acceptNames)
    .action(serve);
}

async function serve(given: string, { audience, acceptNames }: McpOptions): Promise<void> {
  if ((await kindOf(given)) !== 'folder') throw new Refusal(assistantText('cli.no-folder', { path: given }));
  const top = await truePath(given);
  const config = (await projectConfig(top)) ?? {};
  if (!canReadAs(audience, config)) {
    const allowed = config.assistant?.audience ?? LEAST_READERS;
    const setting = `"assistant": { "audience": "${audience}" }`;
    throw new Refusal(assistantText('cli.no-audience', { audience, allowed, file: CONFIG_FILE, setting }));
  }
  const acceptedNames = await acceptedNamesIn(acceptNames);
  // Loaded at last: whoever is refused does not wait for it.
  const { serveStdio, StdioServerTransport } = await import('@modelcontextprotocol/server/stdio');
  const { mcpServer } = await import('../assistant/mcp-server.ts');
  const { answerableLines } = await import('../assistant/answerable-lines.ts');
  const { Library } = await import('../assistant/library.ts');
  const library = new Library(folderAt(top), { audience, acceptedNames, toolVersion: VERSION }, pageHere);
  // It goes on for as long as its client does.
  optimize();
  disablePretenuring();
  const input = readableOf(answerableLines(process.stdin, say));
  serveStdio(() => mcpServer(library), { transport: new StdioServerTransport(input) });
  // What is asked first is read before it is asked; what can't be read is said then.
  library.open().catch(() => undefined);
}
