/** The tools of assistants, asked of texts that a test gives. */
import { readFileSync } from 'node:fs';
import { EmptyFileSystem, URI } from 'langium';
import { Library } from '../../src/assistant/library.ts';
import type { Page } from '../../src/assistant/pages.ts';
import { call, tools } from '../../src/assistant/tools.ts';
import type { Config } from '../../src/config/config.ts';
import type { Audience } from '../../src/domain/marking.ts';

const PAGES: Readonly<Record<Page, string>> = {
  'cheat-sheet': 'docs/cheat-sheet.md',
  manual: 'language/manual.md',
  schema: 'language/mission-report.schema.json',
};

export interface Asking {
  readonly audience?: Audience;
  readonly config?: Config;
  readonly today?: string;
}

/** What a tool said. */
export interface Said {
  readonly isRefused: boolean;
  readonly text: string;
  readonly answer: Readonly<Record<string, unknown>>;
}

export type Ask = (name: string, given?: unknown) => Promise<Said>;

/** A folder with these files, which may change between questions; the settings allow what is asked for. */
export function folderOf(
  files: Readonly<Record<string, string>>,
  { audience = 'public', config = { assistant: { audience } }, today = '2026-11-30' }: Asking = {},
): Ask {
  const folder = {
    state: async () => ({ reports: JSON.stringify(files), beside: '' }),
    today: () => today,
    files: EmptyFileSystem.fileSystemProvider(),
    homes: async () => [
      {
        config,
        files: Object.entries(files).map(([path, text]) => ({
          path,
          text,
          uri: URI.parse(`file:///folder/${path}`),
        })),
      },
    ],
  };
  const pages = async (page: Page) => readFileSync(new URL(`../../${PAGES[page]}`, import.meta.url), 'utf8');
  const library = new Library(folder, { audience, toolVersion: '0.0.0-test' }, pages);
  const known = new Map(tools().map(tool => [tool.name, tool]));
  return async (name, given = {}) => {
    const tool = known.get(name);
    if (!tool) throw new Error(`there is no tool ${name}`);
    const said = await call(tool, given, library);
    return { ...said, answer: JSON.parse(said.text) };
  };
}
