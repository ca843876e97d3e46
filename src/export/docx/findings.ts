/** The chapter of findings in Word: a table with bars, then every finding under its pillar. */
import type { Paragraph, Table } from 'docx';
import { anchorOf } from '../../report/anchor-of.ts';
import { findingsByPillar, type PillarGroup } from '../../report/by-pillar.ts';
import { actionsUnder, recommendationsElsewhere, recommendationsUnder } from '../../report/chain.ts';
import { codeOf } from '../../report/code-of.ts';
import { sourceLabel } from '../../report/label-of.ts';
import type { Finding } from '../../report/report.ts';
import { pillarAnchor } from '../outline.ts';
import { action, recommendation } from './asks.ts';
import { badge, facts } from './facts.ts';
import { bookmarked, footnote, joined, type Paper, paragraph, reference, runs, words } from './paper.ts';
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
      ? [paragraph(paper, [bookmarked(pillarAnchor(pillar?.id), title)], { style: paper.style('Heading 2') })]
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
      ? facts(
          paper,
          [
            [
              labels.seeAlso,
              joined(
                related.map(each => finderOf(each)),
                ', ',
              ),
            ],
          ],
          0,
        )
      : []),
  ];
}

function finderOf(entry: Finding) {
  return reference({ text: codeOf('finding', entry.number), anchor: anchorOf('finding', entry) });
}

function finding(paper: Paper, entry: Finding): readonly (Paragraph | Table)[] {
  const { report, labels, plain } = paper.view;
  const { kind, severity, basis, follows, noAction } = entry;
  const themes = report.programme?.pillars.flatMap(pillar => pillar.themes) ?? [];
  const code = runs(codeOf('finding', entry.number), { bold: true, color: '14508C' });
  const documents = entry.sources.filter(source => source.kind === 'document').map(({ name }) => name);
  const others = entry.sources.filter(source => source.kind !== 'document');
  const elsewhere = recommendationsElsewhere(report, entry).map(number => codeOf('recommendation', number));
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
    ...facts(
      paper,
      [
        [labels.kind, kind && labels[`kind.${kind}`]],
        [labels.severity, severity && labels[`severity.${severity}`]],
        [labels.basis, basis && labels[`basis.${basis}`]],
        [
          labels.theme,
          themes
            .filter(({ id }) => entry.themes.includes(id))
            .map(plain)
            .join(', '),
        ],
        [
          labels.source,
          joined(
            others.map(source => reference(sourceLabel(report, source), { color: '1C2630' })),
            ', ',
          ),
        ],
        [labels.standard, entry.against.join(', ')],
        [labels.rating, entry.rated],
        [labels.follows, follows && `${follows.mission}.${follows.id}`],
        [labels.seeAlso, elsewhere.join(', ')],
      ],
      INDENT,
    ),
    ...recommendationsUnder(report, entry).flatMap(each => recommendation(paper, each)),
    ...actionsUnder(report, entry).flatMap(each => action(paper, each)),
    ...(noAction ? reason(paper, noAction) : []),
  ];
}

function reason(
  paper: Paper,
  { title, inlines, blocks }: NonNullable<Finding['noAction']>,
): readonly (Paragraph | Table)[] {
  const label = runs(`${paper.view.labels.noAction}. `, { bold: true });
  const indent = { left: INDENT };
  return [
    paragraph(paper, [...label, ...words(paper, inlines)], { words: title, indent }),
    ...prose(paper, blocks, indent),
  ];
}
