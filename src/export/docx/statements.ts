/** Findings as a table of Word, each with what is recommended on it in the rows below. */
import { type Paragraph, Table } from 'docx';
import type { Cell, Entry, Piece, Statements } from '../page/page.ts';
import { heading, textOf } from '../page/runs.ts';
import { partedAtTable, statementShares } from '../page/statement-columns.ts';
import { bodyBookmark } from './bookmarks.ts';
import { badge, citations, smallPrint, uncited, valueList } from './facts.ts';
import { CELL_MARGIN, type Grid, type GridCell, type GridRow, grid } from './grid.ts';
import { note } from './note.ts';
import { BOLD, bookmarked, type Paper, paragraph, runs, under, within, words } from './paper.ts';
import { prose } from './prose.ts';
import { COLOR, STYLE } from './styles.ts';

type Content = readonly (Paragraph | Table)[];

const IN_TABLE = { style: STYLE.cell, isInTable: true } as const;

/** Behind what is asked, so that it is told from what was found. */
const FILL = 'F1F5F9';

/** The table; sources are cited by code, and documents in footnotes. `isBelowLine` where a line above is kept with it. */
export function statements(
  paper: Paper,
  piece: Statements,
  { isBelowLine = false }: Pick<Grid, 'isBelowLine'> = {},
): Table {
  const { columns, rows } = piece;
  const shares = statementShares(piece, paper.page.comma);
  const [codeShare = 0, share = 1] = shares;
  const whole = paper.width * (1 - codeShare) - 2 * CELL_MARGIN;
  return grid(paper, {
    isBelowLine,
    columns: columns.map((column, index) => ({ title: heading(column), share: shares[index] ?? 0 })),
    rows: rows.flatMap((row): readonly GridRow[] => {
      const { entry, cells, toldAt, change } = row;
      const inRow = within(paper, row);
      const isAlone = cells.length === 0;
      const width = isAlone ? whole : paper.width * share - 2 * CELL_MARGIN;
      const isParted = !isAlone && partedAtTable(entry.pieces, share).below.length > 0;
      const told = statement({ ...inRow, width, heading: textOf(entry.code) }, entry, {
        isNamed: toldAt === undefined,
        ...(isParted && { tableWidth: whole }),
      });
      const parting = isParted ? told.findIndex(block => block instanceof Table) : told.length;
      const fill = isAlone ? { fill: FILL } : {};
      const changed = change && { change };
      return [
        {
          ...changed,
          cells: [
            { children: codeOf(inRow, entry, toldAt), ...fill },
            { blocks: told.slice(0, parting), ...fill },
            ...cells.map((cell, index) => said(inRow, cell, columns[index + 2]?.title ?? '')),
          ],
        },
        ...(isParted
          ? [{ ...changed, goesOn: true, cells: [undefined, { blocks: told.slice(parting) }] }]
          : []),
      ];
    }),
  });
}

function codeOf(paper: Paper, { anchor, code }: Entry, toldAt?: string) {
  const look = { ...BOLD, color: COLOR.accent };
  const name = toldAt === undefined ? code : code.map(item => ({ ...item, anchor: toldAt }));
  return bookmarked(anchor, words(paper, name, look));
}

interface Way {
  readonly isNamed?: boolean;
  readonly isBelow?: boolean;
  /** How wide tables of the author's are, where they have more room than the words. */
  readonly tableWidth?: number;
}

function statement(paper: Paper, each: Entry, way: Way = {}): Content {
  const { isNamed = true, isBelow = false } = way;
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
  return [line, ...each.pieces.flatMap(inner => piece(within(paper, inner), inner, each, way))];
}

function piece(paper: Paper, each: Piece, { anchor }: Entry, { tableWidth }: Way): Content {
  switch (each.kind) {
    case 'entry':
      return statement(paper, each, { isBelow: true });
    case 'prose':
      return prose(paper, each.prose, { ...IN_TABLE, anchor, ...(tableWidth && { tableWidth }) });
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
  return [...valueList(paper, others), ...citations(paper, [{ label: title, said: items }])];
}
