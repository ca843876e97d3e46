/** The short codes that entries are cited by, kept left to right in every script. */
import type { JSX } from 'preact';
import { anchorOf } from '../../report/anchor-of.ts';
import { codeOf, type Numbered } from '../../report/code-of.ts';
import type { Report } from '../../report/report.ts';
import { useView } from './view.ts';

/** The code that heads an entry, and is its permanent link; read aloud with the entry's sort before it. */
export function Code(props: { target: Numbered; number: number; anchor: string; name: string }): JSX.Element {
  return (
    <a class="code" href={`#${props.anchor}`}>
      <span class="aloud">{props.name} </span>
      <bdi>{codeOf(props.target, props.number)}</bdi>
    </a>
  );
}

/** A code that leads to its entry. */
export function CodeReference({ target, number }: { target: Numbered; number: number }): JSX.Element {
  const { report } = useView();
  const entry = entriesByNumber(report, target).get(number);
  const code = <bdi>{codeOf(target, number)}</bdi>;
  return entry ? <a href={`#${anchorOf(target, entry)}`}>{code}</a> : code;
}

interface NumberedEntry {
  readonly id?: string | undefined;
  readonly number: number;
}

const known = new WeakMap<Report, Map<Numbered, ReadonlyMap<number, NumberedEntry>>>();

/** Sorted once for each report, in which everything is cited. */
function entriesByNumber(report: Report, target: Numbered): ReadonlyMap<number, NumberedEntry> {
  const byTarget = known.get(report) ?? new Map<Numbered, ReadonlyMap<number, NumberedEntry>>();
  known.set(report, byTarget);
  let entries = byTarget.get(target);
  if (!entries) {
    entries = new Map(numberedEntries(report, target).map(entry => [entry.number, entry] as const));
    byTarget.set(target, entries);
  }
  return entries;
}

function numberedEntries(report: Report, target: Numbered): readonly NumberedEntry[] {
  switch (target) {
    case 'objective':
      return report.objectives;
    case 'meeting':
      return report.meetings;
    case 'visit':
      return report.visits;
    case 'finding':
      return report.findings;
    case 'recommendation':
      return report.recommendations;
    case 'action':
      return [...report.actions, ...report.recommendations.flatMap(({ actions }) => actions)];
  }
}
