/** The folders that pages are printed in: none outlasts its printing, whatever ends it. */
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The name of a folder holds the id of its process, so that a later one can tell whether it is still in use. */
const NAME = /^mission-report-print-(\d+)-\w+$/;
const nameFor = (id: number) => `mission-report-print-${id}-`;

/** Milliseconds after which a folder can't be in use, even where its process seems to be there: ids are used again. */
const LONGEST_USE = 3_600_000;

/** What asks a process to end; a kill asks nothing, and what it leaves is removed at the next start. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What to do at once when this process ends before its work. */
const undone = new Set<() => void>();

/** A folder that is gone when it is closed, or when this process ends. */
export interface PrintFolder {
  readonly path: string;
  /** Takes what ends the work in it when the process is ended meanwhile. */
  readonly onEnd: (end: () => void) => void;
  /** Says nothing of what can't be removed, which the next start does. */
  close(): Promise<void>;
}

/** Makes a new folder. Fails with the file system's error where there is no folder for temporary files. */
export function openPrintFolder(): PrintFolder {
  const ends: (() => void)[] = [];
  let path: string | undefined;
  const undo = () => {
    for (const end of ends) end();
    if (path !== undefined) removeNow(path);
  };
  watchEndings(undo);
  try {
    // At once, so that no signal comes between the folder and its name.
    path = mkdtempSync(join(tmpdir(), nameFor(process.pid)));
  } catch (error) {
    unwatchEndings(undo);
    throw error;
  }
  const folder = path;
  const close = async () => {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
    unwatchEndings(undo);
  };
  return { path, onEnd: end => ends.push(end), close };
}

/** Removes what killed processes of this user left; says nothing of what can't be removed. */
export function sweepPrintFolders(): void {
  const place = tmpdir();
  for (const name of namesIn(place)) {
    const id = NAME.exec(name)?.[1];
    if (id === undefined) continue;
    const folder = join(place, name);
    if (isOurs(folder, Number(id))) removeNow(folder);
  }
}

function isOurs(folder: string, id: number): boolean {
  try {
    const found = lstatSync(folder);
    const isMine = found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid());
    return isMine && (Date.now() - found.mtimeMs > LONGEST_USE || !isRunning(id));
  } catch {
    return false;
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeNow(folder: string, tries = 10): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 1, retryDelay: 50 });
  } catch {
    // A browser that was ended a moment ago may still write, and Node looks only once for what is in a folder. What is
    // left at last, the next start removes.
    if (tries > 1) removeNow(folder, tries - 1);
  }
}

function watchEndings(undo: () => void): void {
  if (undone.size === 0) {
    for (const signal of ENDINGS) process.on(signal, endBy);
    process.on('exit', undoAll);
  }
  undone.add(undo);
}

function unwatchEndings(undo: () => void): void {
  undone.delete(undo);
  if (undone.size > 0) return;
  for (const signal of ENDINGS) process.off(signal, endBy);
  process.off('exit', undoAll);
}

/** Ends the process as the signal would have, unless somebody else here answers it. */
function endBy(signal: NodeJS.Signals): void {
  undoAll();
  process.off(signal, endBy);
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function undoAll(): void {
  for (const undo of undone) undo();
}
