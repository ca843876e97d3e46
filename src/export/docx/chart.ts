/** Findings by pillar and kind in Word: a table whose bars are shaded cells, so that it stays editable. */
import {
  AlignmentType,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Kind } from '../../domain/scales.ts';
import { directionOf } from '../languages.ts';
import type { Chart } from '../page/page.ts';
import { grid, NO_BORDERS } from './grid.ts';
import { type Paper, paragraph, runs, words } from './paper.ts';
import { STYLE } from './styles.ts';

const BAR_WIDTH = 4600;
const SHADE: Readonly<Record<Kind | 'unspecified', { readonly fill: string; readonly text: string }>> = {
  gap: { fill: '16405B', text: 'FFFFFF' },
  need: { fill: '5B92C9', text: '08192A' },
  observation: { fill: 'B3C0CB', text: '14212C' },
  'good-practice': { fill: '2F7355', text: 'FFFFFF' },
  unspecified: { fill: 'DFE4E8', text: '1C2630' },
};

/** The table with its legend. */
export function chart(paper: Paper, { title, labels, kinds, rows }: Chart): readonly (Paragraph | Table)[] {
  const longest = Math.max(...rows.map(({ total }) => total.value));
  const legend = kinds.flatMap(({ role, label }) => [
    ...runs('■ ', { color: SHADE[role].fill }),
    ...runs(`${label}   `),
  ]);
  return [
    grid(paper, {
      isWhole: true,
      columns: [
        { title: runs(title), share: 3700 },
        { title: [], share: BAR_WIDTH },
        { title: runs(labels.total), share: 1100, alignment: AlignmentType.END },
      ],
      rows: rows.map(row => [
        words(paper, row.name),
        {
          blocks: [
            ...bar(paper, row, kinds, longest),
            new Paragraph({
              style: STYLE.cell,
              keepNext: true,
              spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
            }),
          ],
        },
        runs(row.total.text),
      ]),
    }),
    paragraph(paper, legend, { style: STYLE.facts }),
  ];
}

function bar(
  paper: Paper,
  { counts, total }: Chart['rows'][number],
  kinds: Chart['kinds'],
  longest: number,
): readonly Table[] {
  if (total.value === 0) return [];
  const unit = Math.floor((BAR_WIDTH - 200) / longest);
  const shown = kinds.flatMap(({ role }, index) => {
    const count = counts[index];
    return count && count.value > 0 ? { role, count } : [];
  });
  const widths = [
    ...shown.map(({ count }) => count.value * unit),
    ...(total.value < longest ? [(longest - total.value) * unit] : []),
  ];
  const cells = widths.map((size, index) => {
    const segment = shown[index];
    const width = { size, type: WidthType.DXA } as const;
    if (!segment) return new TableCell({ width, children: [new Paragraph({ style: STYLE.cell })] });
    const { fill, text } = SHADE[segment.role];
    return new TableCell({
      width,
      shading: { type: ShadingType.CLEAR, color: 'auto', fill },
      children: [
        paragraph(paper, runs(segment.count.text, { color: text, bold: true }), {
          style: STYLE.cell,
          alignment: AlignmentType.CENTER,
        }),
      ],
    });
  });
  return [
    new Table({
      rows: [new TableRow({ height: { value: 280, rule: HeightRule.ATLEAST }, children: cells })],
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: NO_BORDERS,
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      visuallyRightToLeft: directionOf(paper.page.language) === 'rtl',
    }),
  ];
}
