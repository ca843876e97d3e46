/** Where the entries of a report stand in the text that is written of it. */
import { reportEntries } from '../import/report/import-report.ts';
import type { Target } from '../report/anchor-of.ts';
import { codeOf, isNumbered } from '../report/code-of.ts';
import { type Entry, entriesOf } from '../report/find-entry.ts';
import type { Report } from '../report/report.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';

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
  const written = new Map(reportEntries(report).map(({ from }, index) => [from, file.entries[index]]));
  return [...entriesOf(report)].flatMap(([target, entry]) => {
    const range = written.get(entry)?.$cstNode?.range;
    if (!range) return [];
    return [
      {
        kind: annexes.has(entry) ? 'annex' : target,
        entry,
        ...(isNumbered(target) && entry.number !== undefined && { code: codeOf(target, entry.number) }),
        lines: { start: range.start.line, end: range.end.line + 1 },
      },
    ];
  });
}
