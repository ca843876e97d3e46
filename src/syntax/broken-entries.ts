/** Entries whose structure could not be read. */
import type { ParseResult } from 'langium';
import { countBefore } from '../domain/halving.ts';
import type { Entry, MissionFile } from './generated/ast.ts';
import { cachedOn } from './object-cache.ts';

const brokenOf = cachedOn((_: MissionFile) => new Map<Entry, number>());

/** The entries whose structure could not be read, in order, with the offset at which reading stopped. */
export function brokenEntries(file: MissionFile): ReadonlyMap<Entry, number> {
  return brokenOf(file);
}

/** Where reading the structure of an entry stopped; undefined where all of it was read. */
export function stopIn(entry: Entry): number | undefined {
  return brokenOf(entry.$container).get(entry);
}

type Errors = Pick<ParseResult, 'lexerErrors' | 'parserErrors'>;

/** Where reading stopped, in whatever order. */
export function stopsIn({ lexerErrors, parserErrors }: Errors): number[] {
  return [...parserErrors.map(({ token }) => token.startOffset), ...lexerErrors.map(({ offset }) => offset)];
}

/** Notes what could not be read in the tree itself, where every reader of an entry finds it. */
export function noteBroken(file: MissionFile, read: Errors): void {
  const { entries } = file;
  const broken = brokenOf(file);
  for (const stop of stopsIn(read).sort((a, b) => a - b)) {
    const entry = entries[countBefore(entries, ({ $cstNode }) => ($cstNode?.offset ?? 0) <= stop) - 1];
    if (entry && !broken.has(entry)) broken.set(entry, stop);
  }
}
