/** What has changed from one text of a report to another, entry by entry. */
import { risingPart } from '../export/page/compare/in-order.ts';
import { pairsOfSort, type Thing } from '../export/page/compare/pairs.ts';
import { oneLine } from '../lexicon/one-line.ts';
import type { Effect } from './effect.ts';
import { effectsOf } from './effects-of.ts';
import { type CodedText, firstWord, lineAt, readWholeEntries, type WholeEntry } from './whole-entries.ts';

/** What an entry is called. */
interface Called {
  /** Its name, or else its code. */
  readonly entry: string;
  /** As readers cite it: its code, or else its name. */
  readonly cited: string;
}

export interface EntryChange extends Called {
  readonly title?: string;
  /** Where it stands in the text as it now is, or would stand if it had not gone; from 0. */
  readonly line: number;
  /** Its whole lines; empty where it has come or gone. */
  readonly before: string;
  readonly after: string;
  readonly effects: readonly Effect[];
  /** True where it stands in another order among the others, maybe with the same lines. */
  readonly isMoved: boolean;
}

/** The changes, in the order of the text as it now is; what has gone stands where it was. */
export function changesBetween(was: CodedText, now: CodedText): readonly EntryChange[] {
  if (was.text === now.text) return [];
  let place = 0;
  return changedEntries(was, now).flatMap(entry => {
    place = entry.now?.start ?? place;
    return entry.isSame && !entry.isMoved ? [] : [changeOf(entry, lineAt(now.text, place))];
  });
}

/** An entry in both versions, or in one alone. */
export interface ChangedEntry extends Called {
  readonly was?: WholeEntry;
  readonly now?: WholeEntry;
  /** True where at most blanks and the ends of lines are others. */
  readonly isSame: boolean;
  readonly isMoved: boolean;
  readonly language: string;
}

/** All entries of two versions, in the order of the second; what has gone stands where it was. */
export function changedEntries(was: CodedText, now: CodedText): readonly ChangedEntry[] {
  const [before, after] = [readWholeEntries(was), readWholeEntries(now)];
  const pairs = pairsIn(before.entries, after.entries);
  const kept = new Set(pairs.values());
  const { language } = after;
  const told: ChangedEntry[] = [];
  const placeOf = new Map(before.entries.map((entry, index) => [entry, index]));
  const kin = after.entries.filter(entry => pairs.has(entry));
  const inOrder = risingPart(kin.map(entry => placeOf.get(pairs.get(entry) ?? entry) ?? 0));
  const moved = new Set(kin.filter((_, index) => !inOrder.has(index)));
  let place = 0;
  const goneUntil = (end: number) => {
    for (const old of before.entries.slice(place, end))
      if (!kept.has(old))
        told.push({ ...called(old), was: old, isSame: false, isMoved: false, language: before.language });
    place = Math.max(place, end);
  };
  for (const current of after.entries) {
    const old = pairs.get(current);
    if (old) goneUntil(placeOf.get(old) ?? 0);
    const isSame = old !== undefined && oneLine(old.source) === oneLine(current.source);
    told.push({
      ...called(current, old),
      ...(old && { was: old }),
      now: current,
      isSame,
      isMoved: moved.has(current),
      language,
    });
  }
  goneUntil(before.entries.length);
  return told;
}

function called({ name, code, source }: WholeEntry, was?: WholeEntry): Called {
  const [known = was?.code, word] = [code, firstWord(source)];
  return { entry: name ?? known ?? word, cited: known ?? name ?? word };
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

function changeOf(
  { was, now, isSame, isMoved, language, ...called }: ChangedEntry,
  line: number,
): EntryChange {
  const { title = '' } = now ?? was ?? {};
  const [before, after] = [was?.source ?? '', now?.source ?? ''];
  return {
    ...{ ...called, line, before, after, isMoved },
    ...(title !== '' && { title }),
    effects: isSame ? [] : effectsOf(before, after, language),
  };
}
