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
  /** The folder that was asked for, by its true path, where the file lies in one. */
  readonly below?: string;
}

/** A folder whose files see each other. */
export interface Home {
  readonly folder: string;
  /** False when a file was asked for and nothing marks a workspace: only the files beside it count. */
  readonly isWhole: boolean;
}

/** What the paths of a command line stand for: the files, and a sentence for each path that can't be used. */
export async function askedFiles(
  paths: readonly string[],
): Promise<{ files: AskedFile[]; refusals: string[] }> {
  const files = new Map<string, AskedFile>();
  const refusals: string[] = [];
  for (const given of paths) {
    try {
      const { isFolder, found } = await expand(given, ({ message }) => refusals.push(message));
      const below = isFolder ? { below: await truePath(given) } : {};
      for (const shown of found) {
        const path = await truePath(shown);
        if (!files.has(path)) files.set(path, { path, shown, ...below });
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error.message);
    }
  }
  return { files: [...files.values()], refusals };
}

/**
 * The workspace of the files in a folder: the nearest marked folder upwards; else the folder that was asked for, as an
 * editor would open it; else the folder itself.
 */
export async function homeOf(folder: string, asked?: string): Promise<Home> {
  const whole = (await nearestWith(folder, [CONFIG_FILE, '.git'])) ?? asked;
  return { folder: whole ?? folder, isWhole: whole !== undefined };
}

/**
 * The mission files of a workspace, each once by its true path, however many links lead to it; folders that can't be
 * read are told to `leaveOut`.
 */
export async function filesOf(
  { folder, isWhole }: Home,
  leaveOut: (refusal: Refusal) => void,
): Promise<string[]> {
  const listed = await listFiles(folder, ENDING, isWhole, leaveOut);
  // What leads nowhere is refused by its own name when it is read.
  const paths = listed.map(path => truePath(path).catch(() => path));
  return [...new Set(await Promise.all(paths))];
}

async function expand(
  given: string,
  leaveOut: (refusal: Refusal) => void,
): Promise<{ readonly isFolder: boolean; readonly found: readonly string[] }> {
  const kind = await kindOf(given);
  if (kind !== 'folder') {
    if (kind === 'file' && !given.endsWith(ENDING)) {
      throw new Refusal(commandText('file.no-report', { path: given, ending: ENDING }));
    }
    return { isFolder: false, found: [given] };
  }
  const found = await listFiles(given, ENDING, true, leaveOut);
  return { isFolder: true, found: found.map(path => join(given, relative(given, path))) };
}
