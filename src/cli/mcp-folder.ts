/** A folder of this machine as assistants are let at it: what lies in it, and nothing to which it only leads. */
import { URI } from 'langium';
import type { Folder, FolderFile, FolderHome } from '../assistant/folder.ts';
import { NoAnswer } from '../assistant/no-answer.ts';
import type { Page } from '../assistant/pages.ts';
import { type Home, reportsBelow } from '../config/home.ts';
import { spokenCode } from '../messages/texts.ts';
import { liesWithin } from '../workspace/lies-within.ts';
import { today } from './clock.ts';
import { decode, MAX_BYTES } from './decode.ts';
import { foldersHere } from './folders.ts';
import { kindOf, programBeside, readBytes, relative, stampsBelow, truePath } from './io.ts';
import { Refusal } from './refusal.ts';
import { fileSystemOf } from './texts.ts';

/** Serves the folder at a true path. It is read again for each question that finds it changed. */
export function folderAt(top: string): Folder {
  const beside = fileSystemOf(new Map());
  const { readFile } = beside;
  return {
    state: async () => stampsBelow(top),
    homes: async () => await readHomes(top),
    files: Object.assign(beside, {
      readFile: async (uri: URI) => ((await liesIn(top, uri.fsPath)) ? await readFile.call(beside, uri) : ''),
    }),
    today,
  };
}

async function readHomes(top: string): Promise<readonly FolderHome[]> {
  const disk = foldersHere(() => undefined, top);
  // Who answers for the folder answers for what is in it alone, so nothing above it is looked at.
  const within = { ...disk, above: (folder: string) => (folder === top ? undefined : disk.above(folder)) };
  try {
    const homes = new Map<Home, FolderFile[]>();
    for (const { file, home } of await reportsBelow(top, within)) {
      const read = await readWithin(top, file);
      const files = homes.get(home) ?? [];
      homes.set(home, files);
      if (read) files.push(read);
    }
    return [...homes].map(([{ settings }, files]) => ({ config: settings, files }));
  } catch (error) {
    throw error instanceof Refusal ? new NoAnswer(error.message) : error;
  }
}

/** Undefined for what lies elsewhere or is no text. */
async function readWithin(top: string, file: string): Promise<FolderFile | undefined> {
  try {
    if (!(await liesIn(top, file))) return undefined;
    const path = relative(top, file).replaceAll('\\', '/');
    return { uri: URI.file(file), path, text: decode(await readBytes(file, MAX_BYTES), path).text };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** True for what is within a folder when all links are followed. */
async function liesIn(top: string, file: string): Promise<boolean> {
  return liesWithin(URI.file(top), URI.file(await truePath(file)));
}

const PLACES: Readonly<Record<Page, readonly string[]>> = {
  'cheat-sheet': ['docs/cheat-sheet.nls.', 'docs/cheat-sheet.md'],
  manual: ['language/manual.md'],
  schema: ['language/mission-report.schema.json'],
};

/** A page that goes along with this program, in the language that is spoken where it is there in that. */
export async function pageHere(page: Page): Promise<string> {
  const places = PLACES[page].map(place => (place.endsWith('.') ? `${place}${spokenCode()}.md` : place));
  const program = programBeside('cli.js');
  for (const place of program ? places : []) {
    const path = URI.parse(new URL(`../${place}`, program).href).fsPath;
    if ((await kindOf(path)) === 'file') return decode(await readBytes(path, MAX_BYTES), place).text;
  }
  throw new Error(`${page} is missing from the package`);
}
