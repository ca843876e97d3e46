/** Entries whose structure could not be read. */
import type { LangiumDocument } from 'langium';
import type { Entry, MissionFile } from './generated/ast.ts';
import { cachedOn } from './object-cache.ts';
import { UNREAD } from './parser.ts';

/** The entries whose structure could not be read, in order, with the offset at which reading stopped. */
export function brokenEntries({ parseResult }: LangiumDocument): ReadonlyMap<Entry, number> {
  return brokenIn(parseResult);
}

const brokenIn = cachedOn(({ parserErrors, lexerErrors, value }: LangiumDocument['parseResult']) => {
  const end = value.$cstNode?.root.fullText.length ?? 0;
  const offsets = [
    ...parserErrors
      .filter(({ name }) => name !== UNREAD)
      .map(({ token: { startOffset } }) => (Number.isNaN(startOffset) ? end : startOffset)),
    ...lexerErrors.map(({ offset }) => offset),
  ];
  return locate((value as MissionFile).entries, offsets);
});

function locate(entries: readonly Entry[], offsets: readonly number[]): ReadonlyMap<Entry, number> {
  const broken = new Map<Entry, number>();
  let next = 0;
  for (const offset of offsets.toSorted((a, b) => a - b)) {
    while ((entries[next]?.$cstNode?.offset ?? Number.POSITIVE_INFINITY) <= offset) next++;
    const entry = entries[next - 1];
    if (entry && !broken.has(entry)) broken.set(entry, offset);
  }
  return broken;
}
