/** The entries of a file by kind. */
import { MultiMap } from 'langium';
import type { Entry, MissionFile } from './generated/ast.ts';
import { ObjectCache } from './object-cache.ts';

type EntryOf<K extends Entry['$type']> = Extract<Entry, { readonly $type: K }>;

const sorted = new ObjectCache<MissionFile, MultiMap<string, Entry>>();

/** The entries of one kind, in order; sorted once for each time that the file is parsed. */
export function entriesOf<K extends Entry['$type']>(file: MissionFile, kind: K): readonly EntryOf<K>[] {
  let byKind = sorted.get(file);
  if (!byKind) {
    byKind = new MultiMap(file.entries.map(entry => [entry.$type, entry] as const));
    sorted.set(file, byKind);
  }
  return byKind.get(kind) as readonly Entry[] as readonly EntryOf<K>[];
}
