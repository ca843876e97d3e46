/** The first page of a Word document: what report this is, and what is in it. */
import type { Paragraph, Table } from 'docx';
import { overallMarking } from '../../report/overall-marking.ts';
import { facts } from './facts.ts';
import { bookmarkName, type Paper, paragraph, reference, runs, words } from './paper.ts';
import { prose } from './prose.ts';
import { STYLE } from './styles.ts';

/** Title, particulars and the list of chapters, each a link. */
export function cover(paper: Paper): readonly (Paragraph | Table)[] {
  const { report, labels, date, period, outline, plain } = paper.view;
  const { mission, programme } = report;
  const when = [mission.place, mission.dates && period(mission.dates)].filter(each => each !== undefined);
  return [
    paragraph(paper, runs(labels.missionReport), { style: STYLE.facts }),
    paragraph(paper, words(paper, mission.inlines), { style: paper.style('Title'), words: mission.title }),
    paragraph(paper, runs(when.join(', '), { size: 26, sizeComplexScript: 26, color: '52606D' })),
    ...(
      [
        [labels.programme, programme && plain(programme)],
        [labels.reference, mission.reference],
        [labels.issued, mission.issued && date(mission.issued)],
        [labels.authors, mission.authors.join(', ')],
        [labels.distribution, mission.distribution],
        [labels.classification, labels[`class.${overallMarking(report)}`]],
      ] as const
    ).flatMap(fact => facts(paper, [fact], 0)),
    ...report.disclaimers.map(({ text }) => paragraph(paper, runs(text), { style: STYLE.facts })),
    ...prose(paper, mission.blocks),
    paragraph(paper, runs(labels.contents), { style: STYLE.headCell, spacing: { before: 360, after: 80 } }),
    ...outline.flatMap(({ anchor, number, title, parts }) => [
      paragraph(paper, reference({ text: `${number}. ${title}`, anchor: bookmarkName(anchor) }), {
        style: STYLE.cell,
      }),
      ...parts.map(part =>
        paragraph(paper, reference({ text: part.title, anchor: bookmarkName(part.anchor) }), {
          style: STYLE.cell,
          indent: { left: 480 },
        }),
      ),
    ]),
  ];
}
