/** Findings as a table: what is said in a word stands in columns, and recommendations below their finding. */
import { actionsUnder, recommendationsUnder } from '../../report/chain.ts';
import type { Finding } from '../../report/report.ts';
import type { View } from '../view.ts';
import { action, finding, recommendation } from './entries.ts';
import { marksOf, sourcesOf } from './facts.ts';
import type { Cell, Entry, Mark, Statements } from './page.ts';
import { label } from './runs.ts';

const MARKS = ['kind', 'severity', 'basis'] as const satisfies readonly Mark['role'][];

/** The table of some findings; none where there are none. */
export function statements(findings: readonly Finding[], view: View): readonly Statements[] {
  const { report, labels } = view;
  if (findings.length === 0) return [];
  const told = MARKS.filter(role => report.findings.some(each => each[role] !== undefined));
  const hasSources = report.findings.some(({ sources }) => sources.length > 0);
  return [
    {
      kind: 'statements',
      columns: [
        labels.number,
        labels.finding,
        ...(told.length > 0 ? [told.map(role => labels[role]).join(' / ')] : []),
        ...(hasSources ? [labels.source] : []),
      ],
      rows: findings.flatMap(each => [
        {
          entry: finding(each, view),
          cells: [
            ...(told.length > 0 ? [{ said: marksOf(view, each).map(({ word }) => label(word)) }] : []),
            ...(hasSources ? [{ said: sourcesOf(view, each, true) }] : []),
          ],
        },
        ...recommendationsUnder(report, each).map(answer => below(recommendation(answer, view, each.number))),
        ...actionsUnder(report, each).map(answer => below(action(answer, view))),
      ]),
    },
  ];
}

function below(entry: Entry): { readonly entry: Entry; readonly cells: readonly Cell[] } {
  return { entry, cells: [] };
}
