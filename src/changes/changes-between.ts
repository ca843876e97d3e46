/** What has changed from one text of a report to another, entry by entry. */
import { pairsOfSort, type Thing } from '../export/page/compare/pairs.ts';
import type { Effect } from './effect.ts';
import { effectsOf } from './effects-of.ts';
import { lineAt, readWholeEntries, type WholeEntry } from './whole-entries.ts';

/** What an entry was and is. */
export interface EntryChange {
  /** Its name, or else its code. */
  readonly entry: string;
  readonly title?: string;
  /** Where it stands in the text as it now is, or would stand if it had not gone; from 0. */
  readonly line: number;
  /** Its whole lines; empty where it has come or gone. */
  readonly before: string;
  readonly after: string;
  readonly effects: readonly Effect[];
}

/** The changes, in the order of the text as it now is; what has gone stands where it was. */
export function changesBetween(was: string, now: string): readonly EntryChange[] {
  if (was === now) return [];
  const [before, after] = [readWholeEntries(was), readWholeEntries(now)];
  const pairs = pairsIn(before.entries, after.entries);
  const changes: EntryChange[] = [];
  const told = new Set<WholeEntry>(pairs.values());
  let line = 0;
  const goneBefore = (entry: WholeEntry | undefined) => {
    const end = entry ? before.entries.indexOf(entry) : before.entries.length;
    for (const each of before.entries.slice(0, end)) {
      if (told.has(each)) continue;
      told.add(each);
      changes.push(changeOf({ was: each, line, language: before.language }));
    }
  };
  for (const each of after.entries) {
    const other = pairs.get(each);
    if (other) goneBefore(other);
    line = lineAt(now, each.start);
    if (other?.source === each.source) continue;
    const change = changeOf({ ...(other && { was: other }), now: each, line, language: after.language });
    if (change.before !== '' && change.effects.length === 0 && isSameWords(change)) continue;
    changes.push(change);
  }
  goneBefore(undefined);
  return changes;
}

/** For each entry as it now is the one that it was. */
function pairsIn(
  before: readonly WholeEntry[],
  after: readonly WholeEntry[],
): ReadonlyMap<WholeEntry, WholeEntry> {
  const pairs = new Map<WholeEntry, WholeEntry>();
  const [was, now] = [thingsOf(before), thingsOf(after)];
  for (const sort of new Set(now.map(thing => thing.sort))) {
    const of = (things: readonly PlacedThing[]) => things.filter(thing => thing.sort === sort);
    for (const [one, other] of pairsOfSort(of(was), of(now)))
      pairs.set((other as PlacedThing).entry, (one as PlacedThing).entry);
  }
  return pairs;
}

interface PlacedThing extends Thing {
  readonly entry: WholeEntry;
}

function thingsOf(entries: readonly WholeEntry[]): readonly PlacedThing[] {
  return entries.map((entry, index) => ({
    anchor: entry.name ?? `${index}`,
    sort: entry.entry.$type,
    isNamed: entry.name !== undefined,
    text: entry.source,
    entry,
  }));
}

function changeOf({
  was,
  now,
  line,
  language,
}: {
  readonly was?: WholeEntry;
  readonly now?: WholeEntry;
  readonly line: number;
  readonly language: string;
}): EntryChange {
  const { label = '', title = '' } = now ?? was ?? {};
  const [before, after] = [was?.source ?? '', now?.source ?? ''];
  return {
    entry: label,
    ...(title !== '' && { title }),
    line,
    before,
    after,
    effects: effectsOf(before, after, language),
  };
}

/** True where two sources differ in blanks and the breaks of lines alone. */
function isSameWords({ before, after }: Pick<EntryChange, 'before' | 'after'>): boolean {
  return before.replace(/\s+/g, ' ').trim() === after.replace(/\s+/g, ' ').trim();
}
