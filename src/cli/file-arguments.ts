/** Which files a command is asked for, and which home each belongs to. */
import { type Disk, type Home, loneHomeOf, reportsBelow, reportsOf, wholeHomeOf } from '../config/home.ts';
import { commandText } from '../messages/command-line.ts';
import { underIn } from '../syntax/looks-like-report.ts';
import { decode, MAX_BYTES } from './decode.ts';
import { ENDING, foldersHere } from './folders.ts';
import { dirname, join, kindOf, readBytes, relative, truePath } from './io.ts';
import { Refusal } from './refusal.ts';

/** A file by its one true path, and as it is shown to whoever asked for it. */
export interface AskedFile {
  readonly path: string;
  readonly shown: string;
}

/** A file that was asked for, with its home. */
export interface HousedFile extends AskedFile {
  readonly home: Home;
}

/** What the paths of a command line stand for: the files, and a sentence for each path that can't be used. */
export async function fileArguments(
  paths: readonly string[],
): Promise<{ files: HousedFile[]; refusals: string[] }> {
  const files = new Map<string, HousedFile>();
  const refusals: string[] = [];
  const homes = foldersHere(() => undefined);
  for (const given of paths) {
    try {
      for (const file of await expand(given, homes, ({ message }) => refusals.push(message))) {
        if (!files.has(file.path)) files.set(file.path, file);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error.message);
    }
  }
  return { files: [...files.values()], refusals };
}

/** The home that a file in the folder would have. */
export async function homeIn(
  folder: string,
  under?: string,
  disk = foldersHere(() => undefined),
): Promise<Home> {
  return (await wholeHomeOf(folder, undefined, disk)) ?? (await loneHomeOf(folder, under, disk));
}

/**
 * The mission files of a home, each once by its true path, however many links lead to it; folders that can't be
 * read are told to `leaveOut`.
 */
export async function filesOf(home: Home, leaveOut: (refusal: Refusal) => void): Promise<string[]> {
  // What leads nowhere is refused by its own name when it is read.
  const paths = (await reportsOf(home, foldersHere(leaveOut))).map(path => truePath(path).catch(() => path));
  return [...new Set(await Promise.all(paths))];
}

async function expand(
  given: string,
  homes: Disk,
  leaveOut: (refusal: Refusal) => void,
): Promise<readonly HousedFile[]> {
  const kind = await kindOf(given);
  if (kind === 'file' && !given.endsWith(ENDING))
    throw new Refusal(commandText('file.no-report', { path: given, ending: ENDING }));
  const top = await truePath(given);
  if (kind !== 'folder') {
    const home = await homeIn(dirname(top), await underOf(top), homes);
    return [{ path: top, shown: given, home }];
  }
  const shownAs = (path: string) => join(given, relative(top, path));
  const asked: HousedFile[] = [];
  for (const { file, home } of await reportsBelow(top, foldersHere(leaveOut, top, shownAs))) {
    const shown = shownAs(file);
    const path = await truePath(shown).catch(error => {
      if (!(error instanceof Refusal)) throw error;
      leaveOut(error);
    });
    if (path !== undefined) asked.push({ path, shown, home });
  }
  return asked;
}

/** What a file that can’t be read says is told when the command reads it. */
async function underOf(path: string): Promise<string | undefined> {
  try {
    return underIn(decode(await readBytes(path, MAX_BYTES), path).text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return undefined;
  }
}
