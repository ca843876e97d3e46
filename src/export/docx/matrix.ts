/** The follow-up matrix as a table of Word. */
import type { Table } from 'docx';
import type { Cell, Matrix } from '../page/page.ts';
import { label, textOfCell } from '../page/runs.ts';
import { saidList } from './facts.ts';
import { type GridCell, grid, sum, TEXT_WIDTH } from './grid.ts';
import { BOLD, type Paper, runs, words } from './paper.ts';
import { STYLE } from './styles.ts';

/** So many characters fit beside each other, and so many does the gap between two columns take. */
const CHARACTERS = { portrait: 119, landscape: 180 } as const;
const GAP = 2;

/** Words that fit beside each other must leave this share of the page for texts that are longer. */
const SPARE = 0.2;

/** Which way a page lies on which its columns have room. */
export function orientationOf(piece: Matrix, comma: string): keyof typeof CHARACTERS {
  return sum(needsOf(piece, comma)) <= CHARACTERS.portrait * (1 - SPARE) ? 'portrait' : 'landscape';
}

/** What is asked of whom, and how far it is. */
export function matrix(paper: Paper, piece: Matrix): Table {
  const { comma } = paper.page;
  const shares = sharesOf(piece, comma);
  return grid(paper, {
    width: TEXT_WIDTH[orientationOf(piece, comma)],
    style: STYLE.matrix,
    columns: piece.columns.map(({ title }, column) => ({
      title: [label(title)],
      share: shares[column] ?? GAP,
    })),
    rows: piece.items.flatMap(({ head, lines }) =>
      lines.map((line, index) => [
        ...head.map((cell, column) => (index === 0 ? content(paper, cell, column === 0) : undefined)),
        ...line.map(cell => content(paper, cell, false)),
      ]),
    ),
  });
}

/** No word is cut as long as all fit; what is left is shared out like the widths of a sheet. */
function sharesOf(piece: Matrix, comma: string): readonly number[] {
  const { columns } = piece;
  const needs = needsOf(piece, comma);
  const characters = CHARACTERS[orientationOf(piece, comma)];
  const left = Math.max(0, characters - sum(needs)) / sum(columns.map(({ width }) => width));
  return needs.map((need, column) => need + left * (columns[column]?.width ?? 0));
}

/** How many characters the longest word of each column takes. */
function needsOf({ columns, items }: Matrix, comma: string): readonly number[] {
  const rows = items.flatMap(({ head, lines }) => lines.map(line => [...head, ...line]));
  return columns.map(({ title }, column) => {
    const texts = rows.flatMap(row => row[column] ?? []).map(cell => textOfCell(cell, comma));
    const words = [title, ...texts].flatMap(text => text.split(/[\s\p{Script=Han}]+/u));
    return GAP + Math.max(...words.map(word => word.length));
  });
}

function content(paper: Paper, { said, words: told }: Cell, isHead: boolean): GridCell {
  const items = saidList(paper, said, isHead ? BOLD : {});
  if (!told) return items;
  const gap = items.length > 0 ? runs(' ') : [];
  return { children: [...items, ...gap, ...words(paper, told)], words: told };
}
