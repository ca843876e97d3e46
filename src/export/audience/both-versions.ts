import { highest, type Marking } from '../../domain/marking.ts';
import { type Entry, entriesOf } from '../../report/find-entry.ts';
import { plainBlocks, plainText } from '../../report/plain-text.ts';
import type { Report, Uncovered } from '../../report/report.ts';
import { ALIKE, bagOf, likeness } from '../page/compare/likeness.ts';
import { pairsOfSort, type Thing } from '../page/compare/pairs.ts';

/** An earlier version of a report, and the report as it is. */
export interface Versions {
  readonly was: Report;
  readonly now: Report;
}

/** Something that is marked. */
type Marked = { readonly marking?: Marking };

/** Both versions, with each entry marked as highly as in either. */
export function markedAlike({ was, now }: Versions): Versions {
  const raised = new Map<object, Marking>();
  const raise = (one: Marked | undefined, other: Marked | undefined) => {
    if (!one?.marking || !other?.marking || one.marking === other.marking) return;
    const marking = highest([one.marking, other.marking]);
    raised.set(one, marking);
    raised.set(other, marking);
  };
  const [before, after] = [thingsIn(was), thingsIn(now)];
  for (const sort of new Set(before.map(each => each.sort))) {
    const ofSort = (things: readonly EntryThing[]) => things.filter(each => each.sort === sort);
    for (const [{ entry: one }, { entry: other }] of pairsOfSort(ofSort(before), ofSort(after))) {
      raise(one, other);
      raise(reasonIn(one), reasonIn(other));
    }
  }
  for (const one of was.uncovered) {
    for (const other of now.uncovered) if (isAlike(one, other)) raise(one, other);
  }
  return { was: withMarkings(was, raised), now: withMarkings(now, raised) };
}

/** An entry, to be found again in the other version. */
type EntryThing = Thing & { readonly entry: Entry };

function thingsIn(report: Report): readonly EntryThing[] {
  return [...entriesOf(report)].map(([sort, entry]) => ({
    sort,
    anchor: entry.id ?? '',
    isNamed: entry.id !== undefined,
    text: textOf(entry),
    entry,
  }));
}

/** The reason that a finding gives for asking nothing. */
function reasonIn(entry: object): Marked | undefined {
  return 'noAction' in entry ? (entry.noAction as Marked | undefined) : undefined;
}

function isAlike(one: Uncovered, other: Uncovered): boolean {
  return likeness(bagOf(textOf(one)), bagOf(textOf(other))) >= ALIKE;
}

function textOf({ inlines, blocks }: Pick<Entry, 'inlines' | 'blocks'>): string {
  return `${plainText(inlines)}\n${plainBlocks(blocks)}`;
}

function withMarkings<T>(value: T, raised: ReadonlyMap<object, Marking>): T {
  if (raised.size === 0) return value;
  return marked(value, raised) as T;
}

function marked(value: unknown, raised: ReadonlyMap<object, Marking>): unknown {
  if (Array.isArray(value)) return value.map(each => marked(each, raised));
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([key, each]) => [key, marked(each, raised)]);
  const marking = raised.get(value);
  return { ...Object.fromEntries(parts), ...(marking && { marking }) };
}
