/** The follow-up matrix as a table of Word. */
import type { Table } from 'docx';
import type { Cell, Matrix } from '../page/page.ts';
import { label, textOfCell } from '../page/runs.ts';
import { saidList } from './facts.ts';
import { type GridCell, grid, TEXT_WIDTH } from './grid.ts';
import { BOLD, type Paper, runs, words } from './paper.ts';
import { STYLE } from './styles.ts';

/** So many characters fit beside each other, and so many does the gap between two columns take. */
const CHARACTERS = 180;
const GAP = 2;

/** What is asked of whom, and how far it is; it is made for a page that lies on its side. */
export function matrix(paper: Paper, piece: Matrix): Table {
  const shares = sharesOf(piece, paper.page.comma);
  return grid(paper, {
    width: TEXT_WIDTH.landscape,
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
function sharesOf({ columns, items }: Matrix, comma: string): readonly number[] {
  const rows = items.flatMap(({ head, lines }) => lines.map(line => [...head, ...line]));
  const needs = columns.map(({ title }, column) => {
    const texts = rows.flatMap(row => row[column] ?? []).map(cell => textOfCell(cell, comma));
    const words = [title, ...texts].flatMap(text => text.split(/[\s\p{Script=Han}]+/u));
    return GAP + Math.max(...words.map(word => word.length));
  });
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const left = Math.max(0, CHARACTERS - sum(needs)) / sum(columns.map(({ width }) => width));
  return needs.map((need, column) => need + left * (columns[column]?.width ?? 0));
}

function content(paper: Paper, { said, words: told }: Cell, isHead: boolean): GridCell {
  const items = saidList(paper, said, isHead ? BOLD : {});
  if (!told) return items;
  const gap = items.length > 0 ? runs(' ') : [];
  return { children: [...items, ...gap, ...words(paper, told)], words: told };
}
