/** Findings by pillar and kind in Word: a table of figures, shaded where there is something to count. */
import { AlignmentType, type IRunOptions, type Paragraph, type ParagraphChild, type Table } from 'docx';
import type { Kind } from '../../domain/scales.ts';
import { CHARACTERS, needOf } from '../page/column-widths.ts';
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

/** Parts of the width; a column whose longest word needs more takes more. */
const SHARES = { group: 3.4, kind: 1.5, total: 1.1 } as const;

export function chart(paper: Paper, { title, labels, kinds, rows }: Chart): readonly (Paragraph | Table)[] {
  const alignment = AlignmentType.CENTER;
  const unit = CHARACTERS / (SHARES.group + SHARES.kind * kinds.length + SHARES.total);
  const shareOf = (usual: number, title: string) => Math.max(usual, needOf([title]) / unit);
  return [
    paragraph(paper, runs(paper, title), { style: 'Caption' }),
    grid(
      { ...paper, heading: title },
      {
        isWhole: true,
        columns: [
          { title: [label(labels.group)], share: SHARES.group },
          ...kinds.map(({ label: title, change }) => ({
            alignment,
            share: shareOf(SHARES.kind, title),
            title: [{ ...label(title), ...(change && { change }) }],
          })),
          { alignment, share: shareOf(SHARES.total, labels.total), title: [label(labels.total)] },
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

function figure(paper: Paper, { text, was }: Figure, look: IRunOptions = {}): readonly ParagraphChild[] {
  if (was === undefined) return runs(paper, text, look);
  return [
    ...runs(within(paper, { change: 'deleted' }), was, look),
    ...runs(within(paper, { change: 'inserted' }), text, look),
  ];
}
