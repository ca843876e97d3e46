/** The follow-up matrix as a table of Word, on a page that stands upright. */
import type { Table } from 'docx';
import type { Cell, Matrix } from '../page/page.ts';
import { label, textOfCell } from '../page/runs.ts';
import { saidList } from './facts.ts';
import { type GridCell, grid, sum } from './grid.ts';
import { BOLD, type Paper, paragraph, runs, words } from './paper.ts';
import { STYLE } from './styles.ts';

/** So many characters fit beside each other, of which the longest words may take so many, and a gap so many. */
const CHARACTERS = 108;
const WORDS = 95;
const GAP = 2;

/** What a line should not break; of Chinese, whose letters are twice as wide, three letters. */
const HAN = /\p{Script=Han}/u;
const WORD = /\p{Script=Han}{1,3}|[^\s\p{Script=Han}]+/gu;

/** Columns wider than this hold sentences, and stand alone; so many others may stand below each other. */
const NARROW = 24;
const HIGHEST = 3;

/** The columns of the piece that stand below each other, and how many characters their longest word takes. */
interface Stack {
  readonly columns: readonly number[];
  readonly need: number;
}

/** What is asked of whom, and how far it is. */
export function matrix(paper: Paper, piece: Matrix): Table {
  const stacks = stacked(piece, paper.page.comma);
  const heads = piece.items[0]?.head.length ?? 0;
  const wide = ({ columns }: Stack) => Math.max(...columns.map(column => piece.columns[column]?.width ?? 0));
  const spare = Math.max(0, CHARACTERS - sum(stacks.map(({ need }) => need))) / sum(stacks.map(wide));
  const titles = ({ columns }: Stack) =>
    columns.map(column => piece.columns[column]?.title ?? '').join(' / ');
  return grid(paper, {
    style: STYLE.matrix,
    columns: stacks.map(stack => ({
      title: [label(titles(stack))],
      share: stack.need + spare * wide(stack),
    })),
    rows: piece.items.flatMap(({ head, lines }) =>
      lines.map((line, index) => {
        const cells = [...head, ...line];
        return stacks.map(({ columns }) => {
          if (index > 0 && columns.every(column => column < heads)) return undefined;
          return content(
            paper,
            columns.flatMap(column => cells[column] ?? []),
            columns[0] === 0,
          );
        });
      }),
    ),
  });
}

/** Puts narrow columns below each other, those first by which most is won, until all words fit. */
function stacked(piece: Matrix, comma: string): readonly Stack[] {
  const heads = piece.items[0]?.head.length ?? 0;
  const mayStand = ([above, below]: readonly [Stack, Stack]) => {
    const columns = [...above.columns, ...below.columns];
    return (
      columns.length <= HIGHEST &&
      columns.every(column => (piece.columns[column]?.width ?? 0) <= NARROW) &&
      columns.every(column => column < heads === (columns[0] ?? 0) < heads)
    );
  };
  let stacks: readonly Stack[] = needsOf(piece, comma).map((need, column) => ({ columns: [column], need }));
  while (sum(stacks.map(({ need }) => need)) > WORDS) {
    const pairs = stacks.flatMap((below, index): (readonly [Stack, Stack])[] => {
      const above = stacks[index - 1];
      return above && mayStand([above, below]) ? [[above, below]] : [];
    });
    const won = ([above, below]: readonly [Stack, Stack]) => Math.min(above.need, below.need);
    const [best] = pairs.sort((one, other) => won(other) - won(one));
    if (!best) break;
    const [above, below] = best;
    const stack = {
      columns: [...above.columns, ...below.columns],
      need: Math.max(above.need, below.need),
    };
    stacks = stacks.flatMap(each => (each === above ? [stack] : each === below ? [] : [each]));
  }
  return stacks;
}

/** How many characters the longest word of each column takes. */
function needsOf({ columns, items }: Matrix, comma: string): readonly number[] {
  const rows = items.flatMap(({ head, lines }) => lines.map(line => [...head, ...line]));
  return columns.map(({ title }, column) => {
    const texts = rows.flatMap(row => row[column] ?? []).map(cell => textOfCell(cell, comma));
    const words = [title, ...texts].flatMap(text => text.match(WORD) ?? []);
    return GAP + Math.max(0, ...words.map(word => (HAN.test(word) ? 2 : 1) * word.length));
  });
}

/** Cells below each other, each in its place even where one says nothing. */
function content(paper: Paper, cells: readonly Cell[], isHead: boolean): GridCell {
  const isSilent = ({ said, words: told }: Cell) => said.length === 0 && !told;
  if (cells.every(isSilent)) return [];
  return {
    blocks: cells.map((cell, index) =>
      isSilent(cell)
        ? paragraph(paper, runs('–'), { style: STYLE.matrix })
        : told(paper, cell, isHead && index === 0),
    ),
  };
}

function told(paper: Paper, { said, words: told }: Cell, isHead: boolean) {
  const items = saidList(paper, said, isHead ? BOLD : {});
  if (!told) return paragraph(paper, items, { style: STYLE.matrix });
  const gap = items.length > 0 ? runs(' ') : [];
  return paragraph(paper, [...items, ...gap, ...words(paper, told)], { words: told, style: STYLE.matrix });
}
