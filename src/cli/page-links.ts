/** Where the rows of a register lead: to the pages that reports were exported as. */

import { exportName } from '../base/export-name.ts';
import type { Audience } from '../domain/marking.ts';
import { commandText } from '../messages/command-line.ts';
import { basename, dirname, extname, join, kindOf, relative } from './io.ts';
import { Refusal } from './refusal.ts';

/** Gives the address of an entry, by its anchor, of the report at a path; undefined where the report has no page. */
export type LinksOf = (path: string) => ((anchor: string) => string) | undefined;

interface Pages {
  readonly folder: string;
  readonly audience: Audience;
  /** The file whose rows lead there. */
  readonly register: string;
}

/** Looks which files have a page in the folder; `without` has the names of pages that were asked for and are not there. */
export async function linksToPages(
  files: readonly string[],
  { folder, audience, register }: Pages,
): Promise<{ readonly linksOf: LinksOf; readonly without: ReadonlySet<string> }> {
  if ((await kindOf(folder)) !== 'folder') throw new Refusal(commandText('register.no-links', { folder }));
  const pageOf = (path: string) => exportName(basename(path, extname(path)), audience, 'html');
  const addresses = new Map<string, string>();
  for (const file of files) {
    const page = join(folder, pageOf(file));
    if ((await kindOf(page)) === 'file') addresses.set(file, addressOf(page, register));
  }
  const without = new Set<string>();
  const linksOf: LinksOf = path => {
    const address = addresses.get(path);
    if (address !== undefined) return anchor => `${address}#${encodeURIComponent(anchor)}`;
    without.add(pageOf(path));
    return undefined;
  };
  return { linksOf, without };
}

/** A relative address, so that the folders can be moved together. */
function addressOf(page: string, register: string): string {
  const way = relative(register === '-' ? '.' : dirname(register), page);
  return way.split(/[\\/]/).map(encodeURIComponent).join('/');
}
