/** The columns of a matrix as they stand on an upright page: narrow ones below each other where not all fit side by side. */
import { sum } from '../sum.ts';
import { CHARACTERS, columnOf, needOfHead, sharesOf } from './column-widths.ts';
import type { Cell, Matrix, Said } from './page.ts';
import { headingOf, textOfCell } from './runs.ts';

/** Columns that stand below each other. */
export interface Stack {
  readonly title: Said;
  /** Which columns, from the uppermost. */
  readonly columns: readonly number[];
  /** True for what is said once of all lines that belong together. */
  readonly isHead: boolean;
  /** The part of the width that it takes; all together are one. */
  readonly share: number;
}

/** So many characters the longest words of all columns may take beside each other. */
const WORDS = 104;

/** Columns wider than this hold sentences, and stand alone; so many others may stand below each other. */
const NARROW = 24;
const HIGHEST = 3;

/** Columns, how many characters their longest word takes, and how many they should have at most. */
interface Needy {
  readonly columns: readonly number[];
  readonly need: number;
  readonly weight: number;
}

const known = new WeakMap<Matrix, { readonly comma: string; readonly stacks: readonly Stack[] }>();

/** All columns, in order; `comma` is what stands between the items of a cell. Looked for once in each matrix. */
export function stacksOf(matrix: Matrix, comma: string): readonly Stack[] {
  const last = known.get(matrix);
  if (last?.comma === comma) return last.stacks;
  const stacks = stacksIn(matrix, comma);
  known.set(matrix, { comma, stacks });
  return stacks;
}

function stacksIn(matrix: Matrix, comma: string): readonly Stack[] {
  const { columns, items } = matrix;
  const heads = items[0]?.head.length ?? 0;
  const needy = stacked(matrix, comma);
  const shares = sharesOf(needy, CHARACTERS);
  return needy.map((each, index) => ({
    title: headingOf(each.columns.flatMap(column => columns[column] ?? [])),
    columns: each.columns,
    isHead: each.columns.every(column => column < heads),
    share: shares[index] ?? 0,
  }));
}

/** What a stack holds of a line: each cell in its place even where it says nothing, or none where none says anything. */
export function cellsIn({ columns }: Pick<Stack, 'columns'>, cells: readonly Cell[]): readonly Cell[] {
  const own = columns.flatMap(column => cells[column] ?? []);
  return own.every(isSilent) ? [] : own;
}

/** True for a cell with nothing in it. */
export function isSilent({ said, words }: Cell): boolean {
  return said.length === 0 && !words;
}

/** Puts narrow columns below each other, those first by which most is won, until all words fit. */
function stacked(matrix: Matrix, comma: string): readonly Needy[] {
  const heads = matrix.items[0]?.head.length ?? 0;
  const mayStand = ([above, below]: readonly [Needy, Needy]) => {
    const columns = [...above.columns, ...below.columns];
    return (
      columns.length <= HIGHEST &&
      columns.every(column => (matrix.columns[column]?.width ?? 0) <= NARROW) &&
      columns.every(column => column < heads === (columns[0] ?? 0) < heads)
    );
  };
  let stacks: readonly Needy[] = singleColumns(matrix, comma);
  while (sum(stacks.map(({ need }) => need)) > WORDS) {
    const pairs = stacks.flatMap((below, index): (readonly [Needy, Needy])[] => {
      const above = stacks[index - 1];
      return above && mayStand([above, below]) ? [[above, below]] : [];
    });
    const won = ([above, below]: readonly [Needy, Needy]) => Math.min(above.need, below.need);
    const [best] = pairs.sort((one, other) => won(other) - won(one));
    if (!best) break;
    const [above, below] = best;
    const stack = {
      columns: [...above.columns, ...below.columns],
      need: Math.max(above.need, below.need),
      weight: Math.max(above.weight, below.weight),
    };
    stacks = stacks.flatMap(each => (each === above ? [stack] : each === below ? [] : [each]));
  }
  return stacks;
}

function singleColumns({ columns, items }: Matrix, comma: string): readonly Needy[] {
  const rows = items.flatMap(({ head, lines }) => lines.map(({ cells }) => [...head, ...cells]));
  return columns.map(({ title, width }, column) => {
    const texts = [title, ...rows.flatMap(row => row[column] ?? []).map(cell => textOfCell(cell, comma))];
    const { need, weight } = columnOf(texts);
    return {
      columns: [column],
      need: Math.max(need, needOfHead(title)),
      weight: Math.min(width, weight),
    };
  });
}
