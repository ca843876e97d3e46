/** Findings as a table of Word, each with what is recommended on it in the rows below. */
import type { Paragraph, Table } from 'docx';
import type { Cell, Column, Entry, Piece, Statements } from '../page/page.ts';
import { heading, textOf } from '../page/runs.ts';
import { sum } from '../sum.ts';
import { bodyBookmark } from './bookmarks.ts';
import { badge, citations, saidList, smallPrint, uncited } from './facts.ts';
import { CELL_MARGIN, type GridCell, grid } from './grid.ts';
import { note } from './note.ts';
import { BOLD, bookmarked, type Paper, paragraph, runs, under, within, words } from './paper.ts';
import { prose } from './prose.ts';
import { COLOR, STYLE } from './styles.ts';

type Content = readonly (Paragraph | Table)[];

/** Parts of the width: codes, words, and the other columns, the first of which holds names where there are many. */
const SHARES = { code: 1.3, words: 10, few: [2.2, 2.2], many: [3.6, 1.7, 2.1] } as const;

const IN_TABLE = { style: STYLE.cell, isInTable: true } as const;

/** Behind what is asked, so that it is told from what was found. */
const FILL = 'F1F5F9';

/** The table; sources are cited by code, and documents in footnotes. */
export function statements(paper: Paper, { columns, rows }: Statements): Table {
  const [code = NO_COLUMN, told = NO_COLUMN, ...others] = columns;
  const { few, many } = SHARES;
  const shares = others.map((_, index) => (others.length > few.length ? many : few)[index] ?? few[0]);
  const share = paper.width / (SHARES.code + SHARES.words + sum(shares));
  return grid(paper, {
    columns: [
      { title: heading(code), share: SHARES.code },
      { title: heading(told), share: SHARES.words },
      ...others.map((column, index) => ({ title: heading(column), share: shares[index] ?? few[0] })),
    ],
    rows: rows.map(row => {
      const { entry, cells, toldAt, change } = row;
      const inRow = within(paper, row);
      const isAlone = cells.length === 0;
      const width = share * (SHARES.words + (isAlone ? sum(shares) : 0)) - 2 * CELL_MARGIN;
      const fill = isAlone ? { fill: FILL } : {};
      return {
        ...(change && { change }),
        cells: [
          { children: codeOf(inRow, entry, toldAt), ...fill },
          {
            blocks: statement({ ...inRow, width, heading: textOf(entry.code) }, entry, {
              isNamed: toldAt === undefined,
            }),
            ...fill,
          },
          ...cells.map((cell, index) => said(inRow, cell, others[index]?.title ?? '')),
        ],
      };
    }),
  });
}

const NO_COLUMN: Column = { title: '' };

function codeOf(paper: Paper, { anchor, code }: Entry, toldAt?: string) {
  const look = { ...BOLD, color: COLOR.accent };
  const name = toldAt === undefined ? code : code.map(item => ({ ...item, anchor: toldAt }));
  return bookmarked(anchor, words(paper, name, look));
}

/** What an entry says, and below it all that is told of it. */
function statement(paper: Paper, each: Entry, { isNamed = true, isBelow = false } = {}): Content {
  const kind = isNamed && (each.role === 'suggestion' || each.role === 'request') ? each.label : undefined;
  const line = paragraph(
    paper,
    [
      ...(isBelow ? [...codeOf(paper, each), ...runs(paper, ' ')] : []),
      ...(kind === undefined ? [] : runs(paper, kind + paper.page.colon, BOLD)),
      ...under(bodyBookmark(each.anchor, 0), words(paper, each.words)),
      ...badge(paper, each.marking),
    ],
    { words: each.words, style: STYLE.cell, keepLines: true, keepNext: each.pieces.length > 0 },
  );
  return [line, ...each.pieces.flatMap(inner => piece(within(paper, inner), inner, each))];
}

function piece(paper: Paper, each: Piece, { anchor }: Entry): Content {
  switch (each.kind) {
    case 'entry':
      return statement(paper, each, { isBelow: true });
    case 'prose':
      return prose(paper, each.prose, { ...IN_TABLE, anchor });
    case 'facts':
      return smallPrint(paper, uncited(each), 0);
    case 'note':
      return note(paper, each, IN_TABLE);
    default:
      return [];
  }
}

function said(paper: Paper, { said: items }: Cell, title: string): GridCell {
  const others = items.filter(({ role }) => role !== 'document');
  return [...saidList(paper, others), ...citations(paper, [{ label: title, said: items }])];
}
