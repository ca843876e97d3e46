/** The follow-up matrix as a table of Word. */
import type { Table } from 'docx';
import { anchorOf } from '../../report/anchor-of.ts';
import { codeOf } from '../../report/code-of.ts';
import { type FollowUpItem, type FollowUpLine, followUp } from '../../report/follow-up.ts';
import { due, parties } from './facts.ts';
import { type GridCell, grid, TEXT_WIDTH } from './grid.ts';
import { type Paper, reference, runs, words } from './paper.ts';

/** What is asked of whom, and how far it is; it is made for a page that lies on its side. */
export function followUpGrid(paper: Paper): Table {
  const { report, labels } = paper.view;
  return grid(paper, {
    width: TEXT_WIDTH.landscape,
    columns: [
      { title: runs(labels.number), share: 5 },
      { title: runs(labels.recommendation), share: 26 },
      { title: runs(labels.basedOn), share: 8 },
      { title: runs(labels.addressee), share: 12 },
      { title: runs(labels.response), share: 11 },
      { title: runs(labels.keyAction), share: 20 },
      { title: runs(labels.responsible), share: 12 },
      { title: runs(labels.dueDate), share: 12 },
      { title: runs(labels.status), share: 9 },
    ],
    rows: followUp(report).flatMap(item =>
      item.lines.map((line, index) => [
        ...(index === 0 ? asked(paper, item) : Array.from<GridCell>({ length: 5 })),
        ...done(paper, line),
      ]),
    ),
  });
}

function asked(paper: Paper, { recommendation, findings, lines }: FollowUpItem): readonly GridCell[] {
  const { labels, report } = paper.view;
  const action = lines[0]?.action;
  if (!recommendation) {
    return [action ? runs(codeOf('action', action.number), { bold: true }) : [], [], [], [], []];
  }
  const numbers = report.findings.filter(({ number }) => findings.includes(number));
  return [
    reference(
      {
        text: codeOf('recommendation', recommendation.number),
        anchor: anchorOf('recommendation', recommendation),
      },
      { bold: true },
    ),
    words(paper, recommendation.inlines),
    runs(numbers.map(({ number }) => codeOf('finding', number)).join(', ')),
    parties(paper, recommendation.to),
    runs(recommendation.response ? labels[`response.${recommendation.response}`] : ''),
  ];
}

function done(paper: Paper, line: FollowUpLine): readonly GridCell[] {
  const { labels } = paper.view;
  const { action, responsible, status } = line;
  return [
    action
      ? [...runs(`${codeOf('action', action.number)} `, { bold: true }), ...words(paper, action.inlines)]
      : [],
    parties(paper, responsible),
    runs(due(paper, line)),
    runs(status ? labels[`status.${status}`] : ''),
  ];
}
