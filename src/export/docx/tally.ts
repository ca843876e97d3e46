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
import { type Tally, tallyByPillar } from '../../report/by-pillar.ts';
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

/** The table with its legend; nothing when there are no findings. */
export function tally(paper: Paper): readonly (Paragraph | Table)[] {
  const { report, labels, number } = paper.view;
  const tallies = tallyByPillar(report);
  const longest = Math.max(0, ...tallies.map(({ total }) => total));
  if (longest === 0) return [];
  const legend = (tallies[0]?.counts ?? []).flatMap(({ kind }) => [
    ...runs('■ ', { color: SHADE[kind].fill }),
    ...runs(`${labels[`kind.${kind}`]}   `),
  ]);
  return [
    grid(paper, {
      isWhole: true,
      columns: [
        { title: runs(labels['chart.title']), share: 3700 },
        { title: [], share: BAR_WIDTH },
        { title: runs(labels.total), share: 1100, alignment: AlignmentType.END },
      ],
      rows: tallies.map(each => [
        each.pillar ? words(paper, each.pillar.inlines) : runs(labels.otherFindings),
        {
          blocks: [
            ...bar(paper, each, longest),
            new Paragraph({
              style: STYLE.cell,
              keepNext: true,
              spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
            }),
          ],
        },
        runs(number(each.total)),
      ]),
    }),
    paragraph(paper, legend, { style: STYLE.facts }),
  ];
}

function bar(paper: Paper, { counts, total }: Tally, longest: number): readonly Table[] {
  const { number, direction } = paper.view;
  if (total === 0) return [];
  const unit = Math.floor((BAR_WIDTH - 200) / longest);
  const shown = counts.filter(({ count }) => count > 0);
  const widths = [
    ...shown.map(({ count }) => count * unit),
    ...(total < longest ? [(longest - total) * unit] : []),
  ];
  const cells = widths.map((size, index) => {
    const segment = shown[index];
    const width = { size, type: WidthType.DXA } as const;
    if (!segment) return new TableCell({ width, children: [new Paragraph({ style: STYLE.cell })] });
    const { fill, text } = SHADE[segment.kind];
    return new TableCell({
      width,
      shading: { type: ShadingType.CLEAR, color: 'auto', fill },
      children: [
        paragraph(paper, runs(number(segment.count), { color: text, bold: true }), {
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
      visuallyRightToLeft: direction === 'rtl',
    }),
  ];
}
