/** The chapters of a report in Word, and the pieces that they are made of. */
import type { Paragraph, ParagraphChild, Table } from 'docx';
import type { Chapter, Entry, Organization, Organizations, People, Piece, Prose, Run } from '../page/page.ts';
import { label, numberedTitle, textOf } from '../page/runs.ts';
import { bodyBookmark } from './bookmarks.ts';
import { chart } from './chart.ts';
import { badge, citations, smallPrint, uncited, valueList } from './facts.ts';
import { type GridCell, grid } from './grid.ts';
import { matrix } from './matrix.ts';
import { note } from './note.ts';
import { BOLD, bookmarked, type Paper, paragraph, runs, under, within, words } from './paper.ts';
import { type Place, prose } from './prose.ts';
import { statements } from './statements.ts';
import { COLOR, STYLE } from './styles.ts';

type Content = readonly (Paragraph | Table)[];

/** One chapter with its heading. */
export function chapter(whole: Paper, each: Chapter): Content {
  const paper = within(whole, each);
  const { anchor, title, marking, pieces } = each;
  const name = [...words(paper, numberedTitle(each)), ...badge(paper, marking)];
  return [
    paragraph(paper, bookmarked(anchor, name), { style: 'Heading1' }),
    ...pieces.flatMap(inner => piece({ ...paper, heading: textOf(title) }, inner, { anchor })),
  ];
}

/** One piece; `place` says how far from the margin it stands, and what its prose is the body of. */
function piece(around: Paper, each: Piece, place: Place): Content {
  const paper = within(around, each);
  const { left = 0 } = place;
  switch (each.kind) {
    case 'group':
      return [
        ...(each.isImplied
          ? []
          : [
              paragraph(paper, bookmarked(each.anchor, words(paper, each.title)), {
                words: each.title,
                style: 'Heading2',
              }),
            ]),
        ...each.pieces.flatMap((inner, i) => {
          const titled = { ...paper, heading: textOf(each.title) };
          // Of the group as a whole: it belongs to the heading.
          if (inner.kind === 'facts')
            return smallPrint(within(paper, inner), uncited(inner), left, { keepNext: true });
          return inner.kind === 'statements' && each.pieces[i - 1]?.kind === 'facts'
            ? [statements(within(titled, inner), inner, { isBelowLine: true })]
            : piece(titled, inner, withoutAnchor(place));
        }),
      ];
    case 'entry':
      return entry(paper, each);
    case 'statements':
      return [statements(paper, each)];
    case 'prose':
      return prose(paper, each.prose, place);
    case 'facts':
      return smallPrint(paper, uncited(each), left);
    case 'note':
      return note(paper, each, withoutAnchor(place));
    case 'related':
      return smallPrint(paper, [each.fact], left);
    case 'nothing':
      return [paragraph(paper, runs(paper, each.text))];
    case 'people':
      return [people(paper, each)];
    case 'organizations':
      return organizations(paper, each);
    case 'chart':
      return chart(paper, each);
    case 'matrix':
      return [matrix(paper, each)];
  }
}

/** What an entry looks like; what is told below it stands as far from the margin. */
interface Look {
  readonly style?: string;
  readonly left: number;
  /** What parts the code from the words. */
  readonly gap: string;
  readonly isHeading?: boolean;
  /** True where the words do not show what sort of entry it is. */
  readonly isNamed?: boolean;
}

const EVENT: Look = { style: STYLE.event, left: 0, gap: '  ', isHeading: true };
const ASK: Look = { style: STYLE.recommendation, left: 1440, gap: '\t' };
const LOOKS: Readonly<Record<Entry['role'], Look>> = {
  objective: { left: 0, gap: ' ' },
  meeting: EVENT,
  visit: EVENT,
  finding: { style: STYLE.finding, left: 720, gap: '\t' },
  recommendation: ASK,
  suggestion: { ...ASK, isNamed: true },
  request: { ...ASK, isNamed: true },
  action: { style: STYLE.action, left: 2040, gap: '\t' },
};

function entry(paper: Paper, each: Entry): Content {
  const look = LOOKS[each.role];
  return [
    look.isHeading ? headed(paper, each, look) : stated(paper, each, look),
    ...each.pieces.flatMap(inner =>
      piece({ ...paper, heading: textOf(each.code) }, inner, placeOf(each, look)),
    ),
  ];
}

function headed(paper: Paper, each: Entry, { style, gap }: Look): Paragraph {
  const title = [...words(paper, each.code), ...runs(paper, gap), ...words(paper, each.words)];
  return paragraph(paper, [...bookmarked(each.anchor, title), ...badge(paper, each.marking)], {
    words: each.words,
    ...(style !== undefined && { style }),
    ...(each.pieces.length === 0 && { keepNext: false }),
  });
}

function stated(paper: Paper, each: Entry, { style, gap, isNamed }: Look): Paragraph {
  // Its code is its number, in a document whose paragraphs are numbered throughout too.
  return paragraph(
    paper,
    [
      ...bookmarked(each.anchor, words(paper, each.code, { bold: true, color: COLOR.accent })),
      ...runs(paper, gap),
      ...(isNamed ? runs(paper, each.label + paper.page.colon, { bold: true }) : []),
      ...words(paper, each.words),
      ...badge(paper, each.marking),
      ...each.pieces.flatMap(inner =>
        inner.kind === 'facts' ? citations(within(paper, inner), inner.facts) : [],
      ),
    ],
    { words: each.words, ...(style !== undefined && { style }) },
  );
}

/** Names with what is known of anybody; what is known of nobody has no column. */
function people(paper: Paper, { labels, people }: People): Table {
  const columns = (['role', 'organization', 'station'] as const).filter(key =>
    people.some(person => person[key] !== undefined),
  );
  return grid(paper, {
    columns: ['name' as const, ...columns].map(key => ({ title: [label(labels[key])] })),
    rows: people.map(person => {
      const { anchor, name, marking, prose, change } = person;
      const inRow = within(paper, person);
      const told = [...bookmarked(anchor, words(inRow, name, BOLD)), ...badge(inRow, marking)];
      return {
        ...(change && { change }),
        cells: [
          named(inRow, told, name, prose, anchor),
          ...columns.map(key => valueList(inRow, person[key] ?? [])),
        ],
      };
    }),
  });
}

/** Short names in a table with what they stand for; names alone a line each. */
function organizations(paper: Paper, { labels, organizations }: Organizations): Content {
  if (organizations.every(({ short }) => short === undefined))
    return organizations.flatMap(each => listed(paper, each));
  return [
    grid(paper, {
      columns: [
        { title: [label(labels.short)], share: 1 },
        { title: [label(labels.name)], share: 4 },
      ],
      rows: organizations.map(body => {
        const { anchor, short = [], name, marking, prose, change } = body;
        const inRow = within(paper, body);
        return {
          ...(change && { change }),
          cells: [
            bookmarked(anchor, words(inRow, short, BOLD)),
            named(
              inRow,
              [...under(bodyBookmark(anchor, 0), words(inRow, name)), ...badge(inRow, marking)],
              name,
              prose,
              anchor,
            ),
          ],
        };
      }),
    }),
  ];
}

function listed(around: Paper, each: Organization): Content {
  const paper = within(around, each);
  const { anchor, name, marking, prose: body } = each;
  const item = [...bookmarked(anchor, words(paper, name)), ...badge(paper, marking)];
  return [
    paragraph(paper, item, { words: name, style: STYLE.cell }),
    ...prose(paper, body, { left: 360, style: STYLE.cell, anchor }),
  ];
}

function named(
  paper: Paper,
  children: readonly ParagraphChild[],
  name: readonly Run[],
  body: readonly Prose[],
  anchor: string,
): GridCell {
  if (body.length === 0) return { children, words: name };
  const place = { style: STYLE.cell, isInTable: true, anchor };
  return {
    blocks: [paragraph(paper, children, { words: name, style: STYLE.cell }), ...prose(paper, body, place)],
  };
}

function placeOf({ anchor }: Entry, { left }: Look): Place {
  return left > 0 ? { left, anchor } : { anchor };
}

/** The same place for what is not the body of what stands there. */
function withoutAnchor({ anchor: _, ...place }: Place): Place {
  return place;
}
