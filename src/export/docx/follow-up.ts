/** The follow-up matrix as a table of Word. */
import type { Table } from 'docx';
import { codeOf } from '../../report/code-of.ts';
import { type FollowUpItem, type FollowUpLine, followUp } from '../../report/follow-up.ts';
import { codeLabel } from '../../report/label-of.ts';
import { dueOf, parties } from '../facts.ts';
import { badge, saidList } from './facts.ts';
import { type GridCell, grid, TEXT_WIDTH } from './grid.ts';
import { type Paper, reference, runs, words } from './paper.ts';

/** What is asked of whom, and how far it is; it is made for a page that lies on its side. */
export function followUpGrid(paper: Paper): Table {
  const { report, labels } = paper.view;
  return grid(paper, {
    width: TEXT_WIDTH.landscape,
    columns: [
      { title: runs(labels.number), share: 6 },
      { title: runs(labels.recommendation), share: 24 },
      { title: runs(labels.basedOn), share: 8 },
      { title: runs(labels.addressee), share: 13 },
      { title: runs(labels.response), share: 11 },
      { title: runs(labels.keyAction), share: 20 },
      { title: runs(labels.responsible), share: 12 },
      { title: runs(labels.dueDate), share: 11 },
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
  return [
    reference(codeLabel(report, 'recommendation', recommendation.number), { bold: true }),
    [...words(paper, recommendation.inlines), ...badge(paper, recommendation.marking)],
    saidList(
      paper,
      findings.map(number => codeLabel(report, 'finding', number)),
    ),
    saidList(paper, parties(paper.view, recommendation.to)),
    runs(recommendation.response ? labels[`response.${recommendation.response}`] : ''),
  ];
}

function done(paper: Paper, line: FollowUpLine): readonly GridCell[] {
  const { labels } = paper.view;
  const { action, responsible, status } = line;
  return [
    action
      ? [
          ...runs(`${codeOf('action', action.number)} `, { bold: true }),
          ...words(paper, action.inlines),
          ...badge(paper, action.marking),
        ]
      : [],
    saidList(paper, parties(paper.view, responsible)),
    runs(dueOf(paper.view, line)?.text ?? ''),
    runs(status ? labels[`status.${status}`] : ''),
  ];
}
