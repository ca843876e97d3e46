/** Findings by pillar and kind in Word: a table of figures, shaded where there is something to count. */
import { AlignmentType, type Paragraph, type Table } from 'docx';
import type { Kind } from '../../domain/scales.ts';
import type { Chart } from '../page/page.ts';
import { label } from '../page/runs.ts';
import { grid } from './grid.ts';
import { BOLD, type Paper, paragraph, runs, words } from './paper.ts';

const SHADE: Readonly<Record<Kind | 'unspecified', { readonly fill: string; readonly text: string }>> = {
  gap: { fill: '16405B', text: 'FFFFFF' },
  need: { fill: '5B92C9', text: '08192A' },
  observation: { fill: 'B3C0CB', text: '14212C' },
  'good-practice': { fill: '2F7355', text: 'FFFFFF' },
  unspecified: { fill: 'DFE4E8', text: '1C2630' },
};

/** The table with its caption. */
export function chart(paper: Paper, { title, labels, kinds, rows }: Chart): readonly (Paragraph | Table)[] {
  const counted = { share: 1.5, alignment: AlignmentType.CENTER };
  return [
    paragraph(paper, runs(title), { style: 'Caption' }),
    grid(
      { ...paper, heading: title },
      {
        isWhole: true,
        columns: [
          { title: [label(labels.group)], share: 3.4 },
          ...kinds.map(kind => ({ ...counted, title: [label(kind.label)] })),
          { ...counted, share: 0.9, title: [label(labels.total)] },
        ],
        rows: rows.map(({ name, counts, total }) => [
          { children: words(paper, name), words: name },
          ...kinds.map(({ role }, index) => {
            const { value = 0, text = '' } = counts[index] ?? {};
            const { fill, text: color } = SHADE[role];
            return value > 0 ? { children: runs(text, { color }), fill } : runs(text);
          }),
          runs(total.text, BOLD),
        ]),
      },
    ),
  ];
}
