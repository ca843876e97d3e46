/** The chapter of findings in Word: a table with bars, then every finding under its pillar. */
import type { Paragraph, Table } from 'docx';
import { anchorOf } from '../../report/anchor-of.ts';
import { findingsByPillar, type PillarGroup } from '../../report/by-pillar.ts';
import { actionsUnder, recommendationsUnder } from '../../report/chain.ts';
import { codeOf } from '../../report/code-of.ts';
import { codeLabel } from '../../report/label-of.ts';
import type { Finding } from '../../report/report.ts';
import { findingFacts, marksOf } from '../facts.ts';
import { pillarAnchor } from '../outline.ts';
import { action, recommendation } from './asks.ts';
import { badge, smallPrint } from './facts.ts';
import { bookmarked, footnote, type Paper, paragraph, runs, words } from './paper.ts';
import { numbered, prose } from './prose.ts';
import { STYLE } from './styles.ts';
import { tally } from './tally.ts';

const INDENT = 720;

/** Everything that was found. */
export function findings(paper: Paper): readonly (Paragraph | Table)[] {
  const { report } = paper.view;
  return [...tally(paper), ...findingsByPillar(report).flatMap(each => group(paper, each))];
}

function group(
  paper: Paper,
  { pillar, findings, related, uncovered }: PillarGroup,
): readonly (Paragraph | Table)[] {
  const { report, labels } = paper.view;
  const title = pillar ? words(paper, pillar.inlines) : runs(labels.otherFindings);
  return [
    ...(report.programme
      ? [paragraph(paper, [bookmarked(pillarAnchor(pillar?.id), title)], { style: 'Heading2' })]
      : []),
    ...uncovered.flatMap(entry => [
      numbered(
        paper,
        [
          ...runs(`${labels.uncovered}. `, { bold: true }),
          ...words(paper, entry.inlines),
          ...badge(paper, entry.marking),
        ],
        entry.title,
      ),
      ...prose(paper, entry.blocks),
    ]),
    ...(findings.length + uncovered.length === 0 ? [paragraph(paper, runs('—'))] : []),
    ...findings.flatMap(each => finding(paper, each)),
    ...(related.length > 0
      ? smallPrint(
          paper,
          [{ label: labels.seeAlso, said: related.map(each => codeLabel(report, 'finding', each.number)) }],
          0,
        )
      : []),
  ];
}

function finding(paper: Paper, entry: Finding): readonly (Paragraph | Table)[] {
  const { report, labels } = paper.view;
  const { noAction } = entry;
  const code = runs(codeOf('finding', entry.number), { bold: true, color: '14508C' });
  const documents = entry.sources.filter(source => source.kind === 'document').map(({ name }) => name);
  const others = entry.sources.filter(source => source.kind !== 'document');
  return [
    numbered(
      paper,
      [
        bookmarked(anchorOf('finding', entry), code),
        ...runs('\t'),
        ...words(paper, entry.inlines),
        ...badge(paper, entry.marking),
        ...(documents.length === 0 ? [] : [footnote(paper, `${labels.source}: ${documents.join('; ')}`)]),
      ],
      entry.title,
      { style: STYLE.finding },
    ),
    ...prose(paper, entry.blocks, { left: INDENT }),
    ...smallPrint(
      paper,
      [...marksOf(paper.view, entry), ...findingFacts(paper.view, { ...entry, sources: others })],
      INDENT,
    ),
    ...recommendationsUnder(report, entry).flatMap(each => recommendation(paper, each, entry.number)),
    ...actionsUnder(report, entry).flatMap(each => action(paper, each)),
    ...(noAction ? reason(paper, noAction) : []),
  ];
}

function reason(
  paper: Paper,
  { title, inlines, blocks, marking }: NonNullable<Finding['noAction']>,
): readonly (Paragraph | Table)[] {
  const label = runs(`${paper.view.labels.noAction}. `, { bold: true });
  const indent = { left: INDENT };
  return [
    numbered(paper, [...label, ...words(paper, inlines), ...badge(paper, marking)], title, indent),
    ...prose(paper, blocks, indent),
  ];
}
