/** Where the entries of a report stand in the text that is written of it. */
import type { Target } from '../report/anchor-of.ts';
import { codeOf, isNumbered } from '../report/code-of.ts';
import { type Entry, entriesOf } from '../report/find-entry.ts';
import type { Report } from '../report/report.ts';
import { numberOf } from '../syntax/entry-numbers.ts';
import type { MissionFile, Entry as WrittenEntry } from '../syntax/generated/ast.ts';

export interface EntryPlace {
  readonly kind: Target | 'annex';
  readonly entry: Entry;
  /** Under which readers cite it: F3. */
  readonly code?: string;
  /** The first line and the one behind the last, from 0. */
  readonly lines: { readonly start: number; readonly end: number };
}

/** The entries in the order of the report; `file` is its text, parsed. */
export function entryPlaces(report: Report, file: MissionFile): readonly EntryPlace[] {
  const annexes: ReadonlySet<unknown> = new Set(report.annexes);
  const entries = [...entriesOf(report)].map(([target, entry]) => ({
    kind: annexes.has(entry) ? ('annex' as const) : target,
    entry,
  }));
  const named = new Map<string, WrittenEntry>();
  for (const written of file.entries) {
    if ('name' in written && written.name) named.set(`${kindOf(written)} ${written.name}`, written);
  }
  // Which others are which is told by their order: numbers may have been given when the report was issued.
  const unnamed = new Map<string, WrittenEntry[]>();
  const inOrder = (kind: string) => {
    const known = unnamed.get(kind);
    if (known) return known;
    const found = file.entries
      .filter(written => kindOf(written) === kind && !('name' in written && written.name))
      .toSorted((a, b) => numberOf(a) - numberOf(b));
    unnamed.set(kind, found);
    return found;
  };
  const sorted = entries.toSorted((a, b) => (a.entry.number ?? 0) - (b.entry.number ?? 0));
  const places = new Map<Entry, EntryPlace>();
  for (const { kind, entry } of sorted) {
    const written = entry.id === undefined ? inOrder(kind).shift() : named.get(`${kind} ${entry.id}`);
    const range = written?.$cstNode?.range;
    if (!range) continue;
    places.set(entry, {
      kind,
      entry,
      ...(isNumbered(kind) && entry.number !== undefined && { code: codeOf(kind, entry.number) }),
      lines: { start: range.start.line, end: range.end.line + 1 },
    });
  }
  return entries.flatMap(({ entry }) => places.get(entry) ?? []);
}

function kindOf(written: WrittenEntry): string {
  return written.$type === 'Section' ? written.kind : written.$type.toLowerCase();
}
