import { goalsOf } from '../../report/by-goal.ts';
import { codeOf } from '../../report/code-of.ts';
import { sourceLabel } from '../../report/label-of.ts';
import { displayedMarking } from '../../report/overall-marking.ts';
import { plainBlocks } from '../../report/plain-text.ts';
import type { Finding } from '../../report/report.ts';
import { tagsOf } from '../../report/tags-of.ts';
import { type ColumnOf, columnsOf, type NamedColumn, type OwnColumn } from '../columns.ts';
import { valueLabel } from '../labels.ts';
import type { Cell, TableSheet } from '../table.ts';
import type { View } from '../view.ts';
import { followed, plainItems } from './facts.ts';
import { listOf } from './runs.ts';

/** Every finding with what is said about it; the name in the last column, where it has one, never changes. */
export function findingsTable(view: View): TableSheet {
  const columns = columnsOf('findings', view.labels);
  return {
    title: view.labels.findings,
    columns,
    rows: view.report.findings
      .toSorted((a, b) => a.number - b.number)
      .map(finding => columns.map(column => cellOf(column, finding, view))),
  };
}

function cellOf({ name, row }: NamedColumn<ColumnOf<'findings'>>, finding: Finding, view: View): Cell {
  if (!row) return CELLS[name as keyof typeof CELLS](finding, view);
  const said = row.value === 'goals' ? { ...finding, [row.word]: goalsOf(view.report, finding) } : finding;
  return listOf(plainItems(view, said, row), '; ');
}

/** What stands in a column that is no plain attribute. */
const CELLS: Readonly<Record<ColumnOf<'findings'> & OwnColumn, (finding: Finding, view: View) => Cell>> = {
  number: ({ number }) => codeOf('finding', number),
  pillar: (each, { report, plain }) => tagsOf(report, each).pillars.map(plain).join('; '),
  theme: (each, { report, plain }) => tagsOf(report, each).themes.map(plain).join('; '),
  finding: (each, { plain }) => plain(each),
  details: detailsOf,
  kindOfFinding: ({ kind }, { labels }) => kind && valueLabel(labels, 'kind', kind),
  severity: ({ severity }, { labels }) => severity && valueLabel(labels, 'severity', severity),
  basis: ({ basis }, { labels }) => basis && valueLabel(labels, 'basis', basis),
  sources: ({ sources }, { report }) => sources.map(one => sourceLabel(report, one).text).join('; '),
  recommendations: each => each.recommendations.map(number => codeOf('recommendation', number)).join(', '),
  noAction: ({ noAction }, view) =>
    noAction && [view.plain(noAction), detailsOf(noAction, view)].filter(Boolean).join('\n'),
  follows: (each, view) => listOf(followed(view, each), view.comma),
  classification: ({ marking }, { report, labels }) => labels[`class.${displayedMarking(report, marking)}`],
  name: ({ id }) => id,
};

function detailsOf({ blocks }: Pick<Finding, 'blocks'>, { mention }: View): string {
  return plainBlocks(blocks, each => mention(each).text);
}
