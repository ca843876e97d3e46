/** The chapters of a report in Word. */
import type { Paragraph, ParagraphChild, Table } from 'docx';
import { anchorOf } from '../../report/anchor-of.ts';
import { standingAlone } from '../../report/chain.ts';
import { codeOf } from '../../report/code-of.ts';
import type { Individual, Meeting, Visit } from '../../report/report.ts';
import { eventFacts } from '../facts.ts';
import { organizationsInOrder } from '../organizations.ts';
import type { Content, OutlineChapter } from '../outline.ts';
import { action, recommendation } from './asks.ts';
import { badge, smallPrint } from './facts.ts';
import { findings } from './findings.ts';
import { followUpGrid } from './follow-up.ts';
import { type GridCell, grid } from './grid.ts';
import { bookmarked, joined, type Paper, paragraph, reference, runs, words } from './paper.ts';
import { numbered, prose } from './prose.ts';
import { STYLE } from './styles.ts';

/** One chapter with its heading. */
export function chapter(paper: Paper, each: OutlineChapter): readonly (Paragraph | Table)[] {
  const { contents, number, title, anchor } = each;
  const [first] = contents;
  const section = 'section' in first ? first.section : undefined;
  const name = section ? [...words(paper, section.inlines), ...badge(paper, section.marking)] : runs(title);
  return [
    paragraph(paper, [bookmarked(anchor, [...runs(`${number}. `), ...name])], {
      style: 'Heading1',
    }),
    ...contents.flatMap(content =>
      'section' in content ? prose(paper, content.section.blocks) : made(paper, content.kind),
    ),
  ];
}

function made(paper: Paper, kind: Content['kind']): readonly (Paragraph | Table)[] {
  const { report } = paper.view;
  switch (kind) {
    case 'objectives':
      return objectives(paper);
    case 'participants':
      return [people(paper, report.participants)];
    case 'persons':
      return [people(paper, report.persons)];
    case 'meetings':
      return [
        ...report.meetings.flatMap(each => event(paper, each, 'meeting')),
        ...report.visits.flatMap(each => event(paper, each, 'visit')),
      ];
    case 'findings':
      return findings(paper);
    case 'recommendations': {
      const alone = standingAlone(report);
      return [
        ...alone.recommendations.flatMap(each => recommendation(paper, each)),
        ...alone.actions.flatMap(each => action(paper, each)),
      ];
    }
    case 'follow-up':
      return [followUpGrid(paper)];
    case 'organizations':
      return [organizations(paper)];
    case 'section':
    case 'annex':
      return [];
  }
}

function objectives(paper: Paper): readonly (Paragraph | Table)[] {
  const { report } = paper.view;
  return report.objectives.flatMap(entry => {
    const code = report.objectives.length > 1 ? `${codeOf('objective', entry.number)} ` : '';
    return [
      numbered(
        paper,
        [
          bookmarked(anchorOf('objective', entry), runs(code, { bold: true, color: '14508C' })),
          ...words(paper, entry.inlines),
          ...badge(paper, entry.marking),
        ],
        entry.title,
      ),
      ...prose(paper, entry.blocks),
    ];
  });
}

function people(paper: Paper, list: readonly Individual[]): Table {
  const { labels, party, comma } = paper.view;
  return grid(paper, {
    columns: [
      { title: runs(labels.personName), share: 3 },
      { title: runs(labels.role), share: 4 },
      { title: runs(labels.organization), share: 3 },
    ],
    rows: list.map(person => {
      const { role, station, organization } = person;
      const name = [
        bookmarked(person.id, words(paper, person.inlines, { bold: true, boldComplexScript: true })),
        ...badge(paper, person.marking),
      ];
      return [
        withBody(paper, name, person),
        runs([role, station].filter(each => each !== undefined).join(comma)),
        organization === undefined ? [] : reference(party({ id: organization, name: organization })),
      ];
    }),
  });
}

function organizations(paper: Paper): Table {
  const { labels } = paper.view;
  return grid(paper, {
    columns: [
      { title: runs(labels.abbreviation), share: 1 },
      { title: runs(labels.organization), share: 4 },
    ],
    rows: organizationsInOrder(paper.view).map(({ organization: entry, short }) => {
      const marking = badge(paper, entry.marking);
      const bold = { bold: true, boldComplexScript: true };
      return short === undefined
        ? [withBody(paper, [bookmarked(entry.id, words(paper, entry.inlines, bold)), ...marking], entry)]
        : [
            [bookmarked(entry.id, runs(short, bold))],
            withBody(paper, [...words(paper, entry.inlines), ...marking], entry),
          ];
    }),
  });
}

/** A name in a table, and below it what more is said of who has it. */
function withBody(
  paper: Paper,
  name: readonly ParagraphChild[],
  { blocks }: Pick<Individual, 'blocks'>,
): GridCell {
  if (blocks.length === 0) return name;
  const place = { style: STYLE.cell, isInTable: true };
  return { blocks: [paragraph(paper, name, { style: STYLE.cell }), ...prose(paper, blocks, place)] };
}

function event(
  paper: Paper,
  entry: Meeting | Visit,
  target: 'meeting' | 'visit',
): readonly (Paragraph | Table)[] {
  const title: readonly ParagraphChild[] = joined(
    [runs(codeOf(target, entry.number)), words(paper, entry.inlines)],
    '  ',
  );
  return [
    paragraph(paper, [bookmarked(anchorOf(target, entry), title), ...badge(paper, entry.marking)], {
      style: 'Heading3',
    }),
    ...smallPrint(paper, eventFacts(paper.view, entry), 0),
    ...prose(paper, entry.blocks),
  ];
}
