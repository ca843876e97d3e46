/** The report as a Markdown document in GitHub's flavour. */
import { findingsByPillar, tallyByPillar } from '../../report/by-pillar.ts';
import { standingAlone } from '../../report/chain.ts';
import { codeOf } from '../../report/code-of.ts';
import { overallMarking } from '../../report/overall-marking.ts';
import type { Render } from '../exporter.ts';
import { missionFacts } from '../facts.ts';
import { organizationsInOrder } from '../organizations.ts';
import { type Content, type OutlineChapter, pillarAnchor } from '../outline.ts';
import { provenanceLine } from '../provenance.ts';
import { followUpTable } from '../tables/follow-up-table.ts';
import type { Cell } from '../tables/table.ts';
import { type View, viewOf } from '../view.ts';
import { action, badge, event, finding, individual, objective, recommendation } from './entries.ts';
import {
  anchor,
  bullets,
  heading,
  joined,
  link,
  list,
  paragraph,
  type RootContent,
  strong,
  table,
  text,
  written,
} from './nodes.ts';
import { blocks, phrasing } from './prose.ts';

export const render: Render = async (report, context) => {
  const view = viewOf(report, context);
  return new TextEncoder().encode(
    written([
      ...cover(view),
      ...contents(view),
      ...view.outline.flatMap(each => chapter(each, view)),
      { type: 'thematicBreak' },
      paragraph(text(await provenanceLine(report, context))),
    ]),
  );
};

function cover(view: View): readonly RootContent[] {
  const { report, labels, comma, period } = view;
  const { mission } = report;
  const particulars: readonly (readonly [string, string | undefined])[] = [
    [labels.dates, mission.dates && period(mission.dates)],
    [labels.place, mission.place],
    ...missionFacts(view).map(({ label, said }) => [label, said.map(each => each.text).join(comma)] as const),
    [labels.classification, labels[`class.${overallMarking(report)}`]],
  ];
  return [
    heading(1, ...phrasing(mission.inlines, view)),
    bullets(
      particulars.flatMap(([label, value]) => (value ? [[strong(`${label}:`), text(` ${value}`)]] : [])),
    ),
    ...report.disclaimers.map(disclaimer => paragraph(text(disclaimer.text))),
    ...blocks(mission.blocks, view),
  ];
}

function contents({ outline, labels }: View): readonly RootContent[] {
  return [
    heading(2, text(labels.contents)),
    bullets(outline.map(each => [link(`#${each.anchor}`, text(`${each.number}. ${each.title}`))])),
  ];
}

function chapter(each: OutlineChapter, view: View): readonly RootContent[] {
  const { contents, number, title } = each;
  const [first] = contents;
  const section = 'section' in first ? first.section : undefined;
  return [
    anchor(each.anchor),
    heading(
      2,
      text(`${number}. `),
      ...(section ? [...phrasing(section.inlines, view), ...badge(section.marking, view)] : [text(title)]),
    ),
    ...contents.flatMap(content =>
      'section' in content ? blocks(content.section.blocks, view) : made(content.kind, view),
    ),
  ];
}

function made(kind: Content['kind'], view: View): readonly RootContent[] {
  const { report } = view;
  switch (kind) {
    case 'objectives':
      return report.objectives.flatMap(each => objective(each, view));
    case 'participants':
      return [list(report.participants.map(each => individual(each, view)))];
    case 'persons':
      return [list(report.persons.map(each => individual(each, view)))];
    case 'meetings':
      return [
        ...report.meetings.flatMap(each => event(each, 'meeting', view)),
        ...report.visits.flatMap(each => event(each, 'visit', view)),
      ];
    case 'findings':
      return [...tally(view), ...pillars(view)];
    case 'recommendations': {
      const alone = standingAlone(report);
      return [
        ...alone.recommendations.flatMap(each => recommendation(each, view)),
        ...alone.actions.flatMap(each => action(each, view)),
      ];
    }
    case 'follow-up':
      return [matrix(view)];
    case 'organizations':
      return organizations(view);
    case 'section':
    case 'annex':
      return [];
  }
}

function pillars(view: View): readonly RootContent[] {
  const { report, labels, comma } = view;
  return findingsByPillar(report).flatMap(({ pillar, findings, related, uncovered }) => [
    ...(report.programme
      ? [
          anchor(pillarAnchor(pillar?.id)),
          heading(3, ...(pillar ? phrasing(pillar.inlines, view) : [text(labels.otherFindings)])),
        ]
      : []),
    ...uncovered.flatMap(entry => [
      paragraph(
        strong(`${labels.uncovered}.`),
        text(' '),
        ...phrasing(entry.inlines, view),
        ...badge(entry.marking, view),
      ),
      ...blocks(entry.blocks, view),
    ]),
    ...(findings.length + uncovered.length === 0 ? [paragraph(text('—'))] : []),
    ...findings.flatMap(entry => finding(entry, view)),
    ...(related.length > 0
      ? [
          paragraph(
            text(`${labels.seeAlso}: ${related.map(({ number }) => codeOf('finding', number)).join(comma)}`),
          ),
        ]
      : []),
  ]);
}

function tally(view: View): readonly RootContent[] {
  const { labels, number } = view;
  const rows = tallyByPillar(view.report);
  const [first] = rows;
  if (!first) return [];
  return [
    table(
      [
        [labels.pillar, ...first.counts.map(({ kind }) => labels[`kind.${kind}`]), labels.total],
        ...rows.map(({ pillar, counts, total }) => [
          pillar ? view.plain(pillar) : labels.otherFindings,
          ...counts.map(({ count }) => number(count)),
          number(total),
        ]),
      ].map(row => row.map(cell => [text(cell)])),
      ['left', ...first.counts.map(() => 'right' as const), 'right'],
    ),
  ];
}

function matrix(view: View): RootContent {
  const { columns, rows } = followUpTable(view);
  const words = (cell: Cell) =>
    typeof cell === 'object' ? view.date(cell.date) : String(cell ?? '').replaceAll('\n', ' ');
  return table([
    columns.map(({ title }) => [text(title)]),
    ...rows.map(row => row.map(cell => [text(words(cell))])),
  ]);
}

function organizations(view: View): readonly RootContent[] {
  const items = organizationsInOrder(view).map(({ organization: entry, short }) => {
    const words = phrasing(entry.inlines, view);
    const names = short === undefined ? [words] : [[strong(short)], words];
    return [
      paragraph(anchor(entry.id), ...joined(names, ': '), ...badge(entry.marking, view)),
      ...blocks(entry.blocks, view),
    ];
  });
  return [list(items)];
}
