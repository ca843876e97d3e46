/** Recommendations, suggestions, requests and actions in Word. */
import type { Paragraph, Table } from 'docx';
import { anchorOf } from '../../report/anchor-of.ts';
import { actionsOf } from '../../report/chain.ts';
import { codeOf } from '../../report/code-of.ts';
import type { Action, Recommendation } from '../../report/report.ts';
import { actionFacts, recommendationFacts } from '../facts.ts';
import { badge, smallPrint } from './facts.ts';
import { bookmarked, type Paper, runs, words } from './paper.ts';
import { numbered, prose } from './prose.ts';
import { STYLE } from './styles.ts';

const INDENT = { recommendation: 1440, action: 2040 } as const;

/** A recommendation with its actions; `within` is the finding that it is told under. */
export function recommendation(
  paper: Paper,
  entry: Recommendation,
  within?: number,
): readonly (Paragraph | Table)[] {
  const { labels } = paper.view;
  const { kind } = entry;
  const code = runs(codeOf('recommendation', entry.number), { bold: true, color: '14508C' });
  return [
    numbered(
      paper,
      [
        bookmarked(anchorOf('recommendation', entry), code),
        ...runs('\t'),
        ...(kind === 'recommendation' ? [] : runs(`${labels[kind]}: `, { bold: true })),
        ...words(paper, entry.inlines),
        ...badge(paper, entry.marking),
      ],
      entry.title,
      { style: STYLE.recommendation },
    ),
    ...prose(paper, entry.blocks, { left: INDENT.recommendation }),
    ...smallPrint(paper, recommendationFacts(paper.view, entry, within), INDENT.recommendation),
    ...actionsOf(entry).flatMap(each => action(paper, each)),
  ];
}

/** An action. */
export function action(paper: Paper, entry: Action): readonly (Paragraph | Table)[] {
  const code = runs(codeOf('action', entry.number), { bold: true, color: '14508C' });
  return [
    numbered(
      paper,
      [
        bookmarked(anchorOf('action', entry), code),
        ...runs('\t'),
        ...words(paper, entry.inlines),
        ...badge(paper, entry.marking),
      ],
      entry.title,
      { style: STYLE.action },
    ),
    ...prose(paper, entry.blocks, { left: INDENT.action }),
    ...smallPrint(paper, actionFacts(paper.view, entry), INDENT.action),
  ];
}
