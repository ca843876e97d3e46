/** The machine that the command line runs on: files, folders and paths. Nothing else here imports from Node. */
import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import {
  constants,
  copyFile,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeviceName } from '../base/device-name.ts';
import { isLeftBehind, temporaryName } from '../base/temporary-name.ts';
import { isPassedOver } from '../config/home.ts';
import { commandText } from '../messages/command-line.ts';
import { fileText } from '../messages/files.ts';
import { nearest } from '../rules/nearest.ts';
import { Refusal, refusalOf } from './refusal.ts';

export { basename, dirname, extname, join, relative, resolve } from 'node:path';

/** The path of a file below a folder that is known by its address. */
export function pathIn(folder: URL, name: string): string {
  return fileURLToPath(new URL(name, folder));
}

/** Bytes that are made one after the other, as Node reads them. */
export function readableOf(chunks: AsyncIterable<Uint8Array>): Readable {
  return Readable.from(chunks, { objectMode: false });
}

/** What stands at `path`, links followed. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (isMissing(error)) return 'nothing';
    throw refusalOf(path, error);
  }
}

/** The day on which a file was saved last, `YYYY-MM-DD`. */
export async function savedOn(path: string): Promise<string> {
  const { mtime } = await stat(path).catch(error => {
    throw refusalOf(path, error);
  });
  return mtime.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** True for a link, wherever it leads. */
export async function isLink(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isSymbolicLink() ?? false;
}

/** The one path of a file that several links may lead to. */
export async function truePath(path: string): Promise<string> {
  try {
    return realpathSync.native(path);
  } catch (error) {
    throw isMissing(error) ? notThere(path) : refusalOf(path, error);
  }
}

/**
 * The bytes of a file of at most `limit` bytes; a refusal calls it by its name as `shown`. A command has nothing to do
 * meanwhile, and to wait for each step of a thousand files would take several times as long.
 */
export async function readBytes(path: string, limit: number, shown = path): Promise<Uint8Array> {
  try {
    // A pipe that nobody writes to would be waited for.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = fstatSync(file);
      if (found.isDirectory()) throw new Refusal(fileText('fault.folder', { file: shown }));
      if (!found.isFile()) throw new Refusal(commandText('file.device', { path: shown }));
      if (found.size > limit) throw tooLong(shown, found);
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw isMissing(error) ? notThere(shown) : refusalOf(shown, error);
  }
}

/** Says so, with the name in that folder that may have been meant. */
function notThere(path: string): Refusal {
  const ending = extname(path);
  // The ending, which many share, makes no name alike.
  const stem = (name: string) => name.slice(0, name.length - ending.length);
  const names = namesIn(dirname(path));
  const alike = names.filter(name => extname(name) === ending);
  const own = names.filter(name => name.startsWith(`${stem(basename(path))}.`));
  const folder = path.slice(0, path.length - basename(path).length);
  const nearStem = nearest(stem(basename(path)), alike.map(stem), 1)[0];
  const near = nearStem === undefined ? nearest(basename(path), own, 1)[0] : nearStem + ending;
  return new Refusal(
    near === undefined
      ? fileText('fault.missing', { file: path })
      : commandText('file.missing-near', { path, near: folder + near }),
  );
}

/**
 * The files and the folders in a folder, by their paths, sorted; links that lead to folders are left out. A refusal calls
 * it by its name as `shown`.
 */
export async function listFolder(
  folder: string,
  shown = folder,
): Promise<{ files: string[]; folders: string[] }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(error => {
    throw refusalOf(shown, error);
  });
  const files: string[] = [];
  const folders: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) folders.push(path);
    else if (!(entry.isSymbolicLink() && (await leadsToFolder(path)))) files.push(path);
  }
  return { files, folders };
}

/** The names of what is in a folder; none where it can't be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Tells each state of the text and settings files in and below a folder from any other; links are not followed. */
export function stampsBelow(folder: string): { readonly reports: string; readonly beside: string } {
  const stamps = { '.mission': '', '.json': '' };
  const walk = (path: string) => {
    for (const name of namesIn(path)) {
      if (isPassedOver(name)) continue;
      const below = join(path, name);
      const found = lstatSync(below, { throwIfNoEntry: false });
      if (found?.isDirectory()) walk(below);
      else if (found)
        for (const ending of ['.mission', '.json'] as const)
          if (name.endsWith(ending))
            stamps[ending] += `${below} ${found.ino} ${found.size} ${found.mtimeMs}\n`;
    }
  };
  walk(folder);
  return { reports: stamps['.mission'], beside: stamps['.json'] };
}

/**
 * Writes a whole file or nothing: to a temporary file beside it, which then takes its place. Links are followed,
 * and a file that was there keeps its mode. `shown` is what its author calls it; with `isNew`, a file that another
 * program has put there meanwhile is left as it is.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  { shown = path, isNew = false }: { readonly shown?: string; readonly isNew?: boolean } = {},
): Promise<void> {
  if (isDeviceName(basename(path))) throw new Refusal(fileText('fault.device-name', { file: shown }));
  try {
    const target = await realpath(path).catch(() => resolve(path));
    await mkdir(dirname(target), { recursive: true });
    const before = await stat(target).catch(() => undefined);
    if (before?.isDirectory()) throw new Refusal(fileText('fault.folder', { file: shown }));
    if (before && !before.isFile()) throw new Refusal(commandText('file.device', { path: shown }));
    // A rename asks nobody whether the file it replaces may be written; its owner's wish is kept all the same.
    if (before && (before.mode & 0o222) === 0)
      throw new Refusal(commandText('file.read-only', { path: shown }));
    await sweep(dirname(target));
    const temporary = join(dirname(target), temporaryName());
    try {
      await writeThrough(temporary, bytes, before?.mode);
      if (isNew) await giveNewName(temporary, target);
      else await rename(temporary, target);
    } finally {
      await rm(temporary, { force: true });
    }
  } catch (error) {
    throw refusalOf(shown, error);
  }
}

/** Removes from a folder what killed processes left there; once for all files that go there. */
async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of namesIn(folder).filter(isLeftBehind)) {
    await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

const swept = new Set<string>();

/** Puts a file in a place where none is; fails with EEXIST where one is, even if it came a moment ago. */
async function giveNewName(file: string, name: string): Promise<void> {
  try {
    await link(file, name);
  } catch (error) {
    // Some disks, such as those of cameras and memory sticks, know no second name.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    await copyFile(file, name, constants.COPYFILE_EXCL);
  }
}

async function writeThrough(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx');
  try {
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function leadsToFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function tooLong(path: string, { size }: Stats): Refusal {
  const megabytes = Math.round((size / 1024 / 1024) * 10) / 10;
  return new Refusal(commandText('file.too-long', { path, megabytes }));
}

/** The program of that name beside this one; undefined where this one is no file on a disk. */
export function programBeside(name: string): URL | undefined {
  try {
    return pathToFileURL(join(dirname(realpathSync(process.argv[1] ?? '')), name));
  } catch {
    return undefined;
  }
}
