/** Where a command writes what it makes, and what it must leave alone. */

import { exportName } from '../base/export-name.ts';
import type { Exporter } from '../export/exporter.ts';
import { EXPORTERS } from '../export/index.ts';
import { commandText } from '../messages/command-line.ts';
import { basename, dirname, extname, isLink, join, kindOf, resolve, truePath } from './io.ts';
import type { OrderOptions } from './order.ts';
import { Refusal } from './refusal.ts';

/** A format, and the file that it goes to; `-` is the standard output. */
export interface Target {
  readonly exporter: Exporter;
  readonly target: string;
}

interface TargetOptions extends Pick<OrderOptions, 'audience' | 'table'> {
  readonly to: readonly Exporter[];
  readonly out?: string;
}

/** Where each format of the report at `path` goes: to the file that was named, or under the report's own name. */
export async function targetsFor(path: string, options: TargetOptions): Promise<readonly Target[]> {
  const { to, out } = options;
  const [exporter, ...others] = to;
  if (out === undefined) return inFolder(path, dirname(path), options);
  mustBeNamed(out);
  if (out === '-') {
    if (others.length > 0) throw new Refusal(commandText('target.one-output'));
    return to.map(each => ({ exporter: each, target: out }));
  }
  const kind = await kindOf(out);
  if (await isFolder(out)) return inFolder(path, out, options);
  if (exporter && others.length === 0) {
    // What is there and has no ending, such as a device, is told of by what it is.
    if (kind !== 'file' || endingOf(out) !== '') mustEndIn(out, exporter.extension);
    return [{ exporter, target: out }];
  }
  if (kind === 'file' || EXPORTERS.some(({ extension }) => endingOf(out) === extension)) {
    throw new Refusal(
      kind === 'file'
        ? commandText('target.file', { path: out })
        : commandText('target.file-name', { path: out }),
    );
  }
  return inFolder(path, out, options);
}

/** The file itself, or the one of this name in the folder that is meant. */
export async function fileOrIn(out: string, name: string): Promise<string> {
  mustBeNamed(out);
  return out !== '-' && (await isFolder(out)) ? join(out, name) : out;
}

/** True for a folder, there or yet to be made; the root of a disk is refused. */
async function isFolder(out: string): Promise<boolean> {
  const isThere = (await kindOf(out)) === 'folder';
  if (isThere && dirname(resolve(out)) === resolve(out)) {
    throw new Refusal(commandText('target.root', { path: out }));
  }
  return isThere || /[\\/]$/.test(out);
}

/** Refuses a name without a letter, which a script has where a variable of it is empty. */
function mustBeNamed(target: string): void {
  if (target === '') throw new Refusal(commandText('usage.missing-value', { option: '--out <path>' }));
}

/** Refuses a name that another program would take for something else. */
export function mustEndIn(target: string, extension: string): void {
  mustBeNamed(target);
  const ending = endingOf(target);
  if (target === '-' || ending === extension || ending === 'mission') return;
  throw new Refusal(
    ending === ''
      ? commandText('target.no-ending', { path: target, extension })
      : commandText('target.other-ending', { path: target, ending, extension }),
  );
}

/** Refuses to replace what must not be replaced: a report and a link by no means, any other file only when asked to. */
export async function mayWrite(target: string, source: string | undefined, force = false): Promise<void> {
  if (target === '-') return;
  const kind = await kindOf(target);
  if (kind === 'folder') throw new Refusal(commandText('target.folder', { path: target }));
  if (target.endsWith('.mission') || (kind === 'file' && (await truePath(target)) === source)) {
    throw new Refusal(commandText('target.report', { path: target }));
  }
  await mayReplace(target, force);
}

/** Refuses to replace a file without being asked to, and what a link leads to at all. */
async function mayReplace(target: string, force = false): Promise<void> {
  if ((await kindOf(target)) === 'file' && !force)
    throw new Refusal(commandText('target.exists', { path: target }));
  if (await isLink(target)) {
    throw new Refusal(commandText('target.link', { path: target }));
  }
}

/** Refuses a name that no report has; an author's report is written over only when that is asked for. */
export async function mayWriteReport(target: string, force: boolean): Promise<void> {
  mustBeNamed(target);
  if (target === '-') return;
  if (!target.endsWith('.mission')) {
    throw new Refusal(commandText('target.no-report-name', { path: target }));
  }
  await mayReplace(target, force);
}

function inFolder(path: string, folder: string, { to, audience, table }: TargetOptions): readonly Target[] {
  return to.map(exporter => {
    const isNamed = table !== undefined && table !== 'findings' && exporter.tables?.includes(table);
    const ending = isNamed ? `${table}.${exporter.extension}` : exporter.extension;
    return {
      exporter,
      target: join(folder, exportName(basename(path, extname(path)), audience, ending)),
    };
  });
}

function endingOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}
