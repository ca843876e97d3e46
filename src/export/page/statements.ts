/** Findings and the follow-up of recommendations as tables: what is said in a word stands in columns. */
import { actionsOf, recommendationsUnder } from '../../report/chain.ts';
import { followUp } from '../../report/follow-up.ts';
import type { Finding } from '../../report/report.ts';
import type { View } from '../view.ts';
import { action, finding, recommendation } from './entries.ts';
import { marksOf, recommendationFacts, sourcesOf } from './facts.ts';
import { glancePiece } from './matrix.ts';
import type { Entry, Mark, Statement, Statements } from './page.ts';
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
      ].map(title => ({ title })),
      rows: findings.flatMap(each => [
        {
          entry: finding(each, view),
          cells: [
            ...(told.length > 0 ? [{ said: marksOf(view, each).map(({ word }) => label(word)) }] : []),
            ...(hasSources ? [{ said: sourcesOf(view, each) }] : []),
          ],
        },
        ...recommendationsUnder(report, each).map(answer => below(recommendation(answer, view, each.number))),
      ]),
    },
  ];
}

/** The follow-up matrix, upright: what a column has no room for is small print. None where nothing is asked. */
export function followUpStatements(view: View): readonly Statements[] {
  const { report, labels } = view;
  if (report.recommendations.length + report.actions.length === 0) return [];
  const { columns, items } = glancePiece(view);
  const titles = columns.map(({ title }) => title);
  const asked = followUp(report).flatMap(({ recommendation }) => recommendation ?? []);
  const cells = new Map(asked.map((each, index) => [each, items[index]?.head.slice(2) ?? []]));
  return [
    {
      kind: 'statements',
      columns: (titles.length > 0 ? titles : [labels.number, labels.action]).map(title => ({ title })),
      rows: followUp(report).flatMap(({ recommendation: each, lines }): Statement[] => {
        if (!each) return lines.flatMap(line => ('actions' in line ? [] : below(action(line, view))));
        const told = recommendation(each, view);
        const kind =
          each.kind === 'recommendation' ? [] : [{ label: labels.kind, said: [label(told.label)] }];
        const facts = recommendationFacts(view, each).filter(fact => !titles.includes(fact.label));
        const entry = {
          ...told,
          anchor: `follow-up.${told.anchor}`,
          pieces: [{ kind: 'facts' as const, facts: [...kind, ...facts] }],
        };
        return [
          { entry, cells: cells.get(each) ?? [], toldAt: told.anchor },
          ...actionsOf(each).map(answer => below(action(answer, view))),
        ];
      }),
    },
  ];
}

function below(entry: Entry): Statement {
  return { entry, cells: [] };
}
