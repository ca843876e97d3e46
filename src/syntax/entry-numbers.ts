/** The numbers by which readers cite entries: the twelfth finding, the second annex. */
import type { Entry, MissionFile } from './generated/ast.ts';
import { cachedOn } from './object-cache.ts';

/** The number of an entry in its file, from 1: counted by type, and annexes apart from sections. */
export function numberOf(entry: Entry): number {
  return numbersIn(entry.$container).get(entry) ?? 0;
}

const numbersIn = cachedOn(({ entries }: MissionFile): ReadonlyMap<Entry, number> => {
  const counts = new Map<string, number>();
  return new Map(
    entries.map(entry => {
      const counted = entry.$type === 'Section' ? entry.kind : entry.$type;
      const number = (counts.get(counted) ?? 0) + 1;
      counts.set(counted, number);
      return [entry, number] as const;
    }),
  );
});
