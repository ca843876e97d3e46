/** The first page of a Word document: what report this is, and what is in it. */
import { type Paragraph, type Table, TabStopType } from 'docx';
import { overallMarking } from '../../report/overall-marking.ts';
import { missionFacts } from '../facts.ts';
import { saidList } from './facts.ts';
import { grid, TEXT_WIDTH } from './grid.ts';
import { bookmarkName, type Paper, paragraph, reference, runs, words } from './paper.ts';
import { prose } from './prose.ts';
import { STYLE } from './styles.ts';

/** Title, particulars and the list of chapters, each a link. */
export function cover(paper: Paper): readonly (Paragraph | Table)[] {
  const { report, labels, comma, period, outline } = paper.view;
  const { mission } = report;
  const when = [mission.place, mission.dates && period(mission.dates)].filter(each => each !== undefined);
  return [
    paragraph(
      paper,
      [
        ...runs(labels.missionReport),
        ...runs('\t'),
        ...runs(labels[`class.${overallMarking(report)}`], { bold: true, boldComplexScript: true }),
      ],
      { style: STYLE.banner, tabStops: [{ type: TabStopType.END, position: TEXT_WIDTH.portrait }] },
    ),
    paragraph(paper, words(paper, mission.inlines), { style: 'Title', words: mission.title }),
    paragraph(paper, runs(when.join(comma)), { style: STYLE.subtitle }),
    ...particulars(paper),
    ...report.disclaimers.map(({ text }) =>
      paragraph(paper, runs(text), { style: STYLE.facts, spacing: { before: 160 } }),
    ),
    ...prose(paper, mission.blocks),
    paragraph(paper, runs(labels.contents), { style: STYLE.contents }),
    ...outline.flatMap(({ anchor, number, title, parts }) => [
      entry(paper, { text: `${number}. ${title}`, anchor }, 'TOC1'),
      ...parts.map(part => entry(paper, { text: part.title, anchor: part.anchor }, 'TOC2')),
    ]),
  ];
}

function entry(paper: Paper, { text, anchor }: { text: string; anchor: string }, style: string): Paragraph {
  return paragraph(paper, reference({ text, anchor: bookmarkName(anchor) }), { style });
}

function particulars(paper: Paper): readonly Table[] {
  const facts = missionFacts(paper.view);
  if (facts.length === 0) return [];
  const rows = facts.map(({ label, said }) => [runs(label, { color: '52606D' }), saidList(paper, said)]);
  return [grid(paper, { columns: [{ share: 2 }, { share: 7 }], rows })];
}
