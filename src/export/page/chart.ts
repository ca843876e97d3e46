/** The chart of findings by pillar and kind. */
import { tallyByPillar } from '../../report/by-pillar.ts';
import type { View } from '../view.ts';
import { pillarAnchor } from './facts.ts';
import type { Chart } from './page.ts';
import { label, titleOf } from './runs.ts';

export function chartPieces(view: View): readonly Chart[] {
  const { report, labels, number, context } = view;
  // To others than internal readers, that there is none may be untrue.
  const tallies = tallyByPillar(report).filter(({ total }) => context.audience === 'internal' || total > 0);
  const figure = (value: number) => ({ value, text: number(value) });
  if (report.findings.length === 0) return [];
  return [
    {
      kind: 'chart',
      title: labels['chart.title'],
      labels: { group: labels.pillar, kind: labels.kind, total: labels.total },
      kinds: (tallies[0]?.counts ?? []).map(({ kind }) => ({ role: kind, label: labels[`kind.${kind}`] })),
      rows: tallies.map(({ pillar, counts, total }) => ({
        anchor: pillarAnchor(pillar?.id),
        name: pillar ? titleOf(pillar, view) : [label(labels.otherFindings)],
        counts: counts.map(({ count }) => figure(count)),
        total: figure(total),
      })),
    },
  ];
}
