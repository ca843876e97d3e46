/** Which files a command is asked for, and which workspace each belongs to. */
import { CONFIG_FILE } from '../config/config-file.ts';
import { commandText } from '../messages/command-line.ts';
import { join, kindOf, listFiles, nearestWith, relative, truePath } from './io.ts';
import { Refusal } from './refusal.ts';

const ENDING = '.mission';

/** A file by its one true path, and as it is shown to whoever asked for it. */
export interface AskedFile {
  readonly path: string;
  readonly shown: string;
}

/** A folder whose files see each other. */
export interface Home {
  readonly folder: string;
  /** False when nothing marks the folder as a workspace, so that only the files beside the one asked for count. */
  readonly isMarked: boolean;
}

/** What the paths of a command line stand for: the files, and a sentence for each path that can't be used. */
export async function askedFiles(
  paths: readonly string[],
): Promise<{ files: AskedFile[]; refusals: string[] }> {
  const files = new Map<string, AskedFile>();
  const refusals: string[] = [];
  for (const given of paths) {
    try {
      for (const shown of await expand(given, ({ message }) => refusals.push(message))) {
        const path = await truePath(shown);
        if (!files.has(path)) files.set(path, { path, shown });
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error.message);
    }
  }
  return { files: [...files.values()], refusals };
}

/** The workspace of the files in a folder: the nearest marked folder upwards, or else the folder itself. */
export async function homeOf(folder: string): Promise<Home> {
  const marked = await nearestWith(folder, [CONFIG_FILE, '.git']);
  return { folder: marked ?? folder, isMarked: marked !== undefined };
}

/**
 * The mission files of a workspace, each once by its true path, however many links lead to it; folders that can't be
 * read are told to `leaveOut`.
 */
export async function filesOf(
  { folder, isMarked }: Home,
  leaveOut: (refusal: Refusal) => void,
): Promise<string[]> {
  const listed = await listFiles(folder, ENDING, isMarked, leaveOut);
  // What leads nowhere is refused by its own name when it is read.
  const paths = listed.map(path => truePath(path).catch(() => path));
  return [...new Set(await Promise.all(paths))];
}

async function expand(given: string, leaveOut: (refusal: Refusal) => void): Promise<string[]> {
  const kind = await kindOf(given);
  if (kind !== 'folder') {
    if (kind === 'file' && !given.endsWith(ENDING)) {
      throw new Refusal(commandText('file.no-report', { path: given, ending: ENDING }));
    }
    return [given];
  }
  const found = await listFiles(given, ENDING, true, leaveOut);
  return found.map(path => join(given, relative(given, path)));
}
