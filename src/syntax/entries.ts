import { MultiMap } from 'langium';
import type { Entry, MissionFile } from './generated/ast.ts';
import { cachedOn } from './object-cache.ts';

type EntryOf<K extends Entry['$type']> = Extract<Entry, { readonly $type: K }>;

const byType = cachedOn(
  ({ entries }: MissionFile) => new MultiMap(entries.map(entry => [entry.$type, entry] as const)),
);

/** The entries of one type, in order; grouped once for each parse. */
export function entriesOf<K extends Entry['$type']>(file: MissionFile, kind: K): readonly EntryOf<K>[] {
  return byType(file).get(kind) as readonly Entry[] as readonly EntryOf<K>[];
}
