import { highest, type Marking } from '../../domain/marking.ts';
import { anchorOf } from '../../report/anchor-of.ts';
import { entriesOf } from '../../report/find-entry.ts';
import { plainBlocks, plainText } from '../../report/plain-text.ts';
import type { Report, Uncovered } from '../../report/report.ts';
import type { ExportContext } from '../exporter.ts';
import { ALIKE, bagOf, likeness } from '../page/compare/likeness.ts';
import { pairsOf } from '../page/compare/pairs.ts';
import { pageOf } from '../page/page-of.ts';
import { viewOf } from '../view.ts';

/** An earlier version of a report, and the report as it is. */
export interface Versions {
  readonly was: Report;
  readonly now: Report;
}

/** Something that is marked, and what it is called on the page. */
type Marked = { readonly marking?: Marking };

/** Both versions, with each entry marked as highly as in either. */
export function markedAlike({ was, now }: Versions, context: ExportContext): Versions {
  const whole = { ...context, audience: 'internal', layout: 'full' } as const;
  const pairs = pairsOf(pageOf(viewOf(was, whole)), pageOf(viewOf(now, whole)));
  const [before, after] = [byAnchor(was), byAnchor(now)];
  const raised = new Map<object, Marking>();
  const raise = (one: Marked | undefined, other: Marked | undefined) => {
    if (!one?.marking || !other?.marking || one.marking === other.marking) return;
    const marking = highest([one.marking, other.marking]);
    raised.set(one, marking);
    raised.set(other, marking);
  };
  for (const [from, to] of pairs) {
    const [one, other] = [before.get(from), after.get(to)];
    raise(one, other);
    if (one && other) raise(reasonIn(one), reasonIn(other));
  }
  // A name is the same entry, wherever it stands on the page, and where it is on none.
  const named = byName(now);
  for (const [name, one] of byName(was)) raise(one, named.get(name));
  for (const one of was.uncovered) {
    for (const other of now.uncovered) if (isAlike(one, other)) raise(one, other);
  }
  return { was: withMarkings(was, raised), now: withMarkings(now, raised) };
}

function byAnchor(report: Report): ReadonlyMap<string, Marked> {
  const annexes = new Set<object>(report.annexes);
  const entries = [...entriesOf(report)].map(
    ([target, entry]) => [anchorOf(annexes.has(entry) ? 'annex' : target, entry), entry] as const,
  );
  return new Map(entries);
}

function byName(report: Report): ReadonlyMap<string, Marked> {
  return new Map(
    [...entriesOf(report)].flatMap(([target, entry]) =>
      entry.id === undefined ? [] : [[`${target} ${entry.id}`, entry] as const],
    ),
  );
}

/** The reason that a finding gives for asking nothing. */
function reasonIn(entry: object): Marked | undefined {
  return 'noAction' in entry ? (entry.noAction as Marked | undefined) : undefined;
}

function isAlike(one: Uncovered, other: Uncovered): boolean {
  const text = ({ inlines, blocks }: Uncovered) => `${plainText(inlines)}\n${plainBlocks(blocks)}`;
  return likeness(bagOf(text(one)), bagOf(text(other))) >= ALIKE;
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
