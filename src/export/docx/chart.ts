/** Findings by pillar and kind in Word: a table of figures, shaded where there is something to count. */
import { AlignmentType, type IRunOptions, type Paragraph, type ParagraphChild, type Table } from 'docx';
import type { Kind } from '../../domain/scales.ts';
import type { Chart, Figure } from '../page/page.ts';
import { label } from '../page/runs.ts';
import { grid } from './grid.ts';
import { BOLD, type Paper, paragraph, runs, within, words } from './paper.ts';

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
    paragraph(paper, runs(paper, title), { style: 'Caption' }),
    grid(
      { ...paper, heading: title },
      {
        isWhole: true,
        columns: [
          { title: [label(labels.group)], share: 3.4 },
          ...kinds.map(({ label: title, change }) => ({
            ...counted,
            title: [{ ...label(title), ...(change && { change }) }],
          })),
          { ...counted, share: 0.9, title: [label(labels.total)] },
        ],
        rows: rows.map(row => {
          const { name, counts, total, change } = row;
          const inRow = within(paper, row);
          return {
            ...(change && { change }),
            cells: [
              { children: words(inRow, name), words: name },
              ...kinds.map(({ role }, index) => {
                const count = counts[index] ?? { value: 0, text: '' };
                const { fill, text: color } = SHADE[role];
                return count.value > 0
                  ? { children: figure(inRow, count, { color }), fill }
                  : figure(inRow, count);
              }),
              figure(inRow, total, BOLD),
            ],
          };
        }),
      },
    ),
  ];
}

/** A number, and the one that stood there before. */
function figure(paper: Paper, { text, was }: Figure, look: IRunOptions = {}): readonly ParagraphChild[] {
  if (was === undefined) return runs(paper, text, look);
  return [
    ...runs(within(paper, { change: 'deleted' }), was, look),
    ...runs(within(paper, { change: 'inserted' }), text, look),
  ];
}
