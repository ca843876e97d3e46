/** What has changed in tables, whose columns too may have come and gone. */
import type {
  Cell,
  Changeable,
  Chart,
  Column,
  Entry,
  Matrix,
  MatrixItem,
  MatrixLine,
  Piece,
  Statement,
  Statements,
} from '../page.ts';
import { textOf } from '../runs.ts';
import type { Known } from './known.ts';
import { merge, nth, type Version } from './merge.ts';
import { compareCell } from './small-print.ts';

/** The columns of codes and words, which every table of statements has. */
const FIXED = 2;

/** False for tables of which one stands for the other as a whole. */
export function canBeOneTable(was: Piece, now: Piece): boolean {
  if (was.kind === 'matrix' && now.kind === 'matrix') return headsOf(was) > 0 && headsOf(now) > 0;
  if (was.kind !== 'statements' || now.kind !== 'statements') return true;
  return [0, 1].every(index => was.columns[index]?.title === now.columns[index]?.title);
}

export function compareStatements(
  was: Statements,
  now: Statements,
  known: Known,
  entries: {
    compareParts(was: Entry, now: Entry, known: Known): Entry;
    entryAlone(entry: Entry, version: Version, known: Known): Entry;
  },
): Statements {
  const columns = columnsOf(was.columns.slice(FIXED), now.columns.slice(FIXED));
  const inAll = ({ columns: own, rows }: Statements) => {
    const place = placeIn(columns, own.slice(FIXED));
    return rows.map(row => (row.cells.length === 0 ? row : { ...row, cells: place(row.cells) }));
  };
  const rows = merge<Statement>(inAll(was), inAll(now), {
    keys: (list, version) =>
      list.map(({ entry: { anchor } }) => (version === 'was' ? (known.anchorNow(anchor) ?? anchor) : anchor)),
    canBeOne: (one, other) =>
      one.entry.role === other.entry.role && one.cells.length > 0 === other.cells.length > 0,
    both: (one, other) => ({
      ...other,
      entry: entries.compareParts(one.entry, other.entry, known),
      cells: other.cells.map((cell, index) => compareCell(one.cells[index] ?? NOTHING, cell)),
    }),
    hasMoved: ({ entry }) => known.stands(entry.anchor),
    alone: (row, version) => ({ ...row, entry: entries.entryAlone(row.entry, version, known) }),
  });
  return { ...now, columns: [...now.columns.slice(0, FIXED), ...columns], rows };
}

export function compareMatrix(was: Matrix, now: Matrix): Matrix {
  const split = (matrix: Matrix) => [
    matrix.columns.slice(0, headsOf(matrix)),
    matrix.columns.slice(headsOf(matrix)),
  ];
  const [wasHead = [], wasDone = []] = split(was);
  const [nowHead = [], nowDone = []] = split(now);
  const heads = columnsOf(wasHead, nowHead);
  const done = columnsOf(wasDone, nowDone);
  const inAll = (items: Matrix['items'], own: readonly (readonly Column[])[]) => {
    const [placeHead, placeDone] = [placeIn(heads, own[0] ?? []), placeIn(done, own[1] ?? [])];
    return items.map(item => ({
      ...item,
      head: placeHead(item.head),
      lines: item.lines.map(line => ({ ...line, cells: placeDone(line.cells) })),
    }));
  };
  const items = merge<MatrixItem>(
    inAll(was.items, [wasHead, wasDone]),
    inAll(now.items, [nowHead, nowDone]),
    {
      keys: list => nth(list.map(({ head }) => linkIn(head) ?? textOf(head.flatMap(({ said }) => said)))),
      // What is said once of all lines stands in the first of them, and would come or go with it.
      canBeOne: (one, other) => compareLines(one, other)[0]?.change === undefined,
      both: (one, other) => ({
        ...other,
        head: compareCells(one.head, other.head),
        lines: compareLines(one, other),
      }),
    },
  );
  return { ...now, columns: [...heads, ...done], items };
}

/** Kinds of entry of both versions. */
export function kindsOf(was: Chart, now: Chart): Chart['kinds'] {
  return merge(was.kinds, now.kinds, {
    keys: list => list.map(({ role }) => role),
    both: (_, kind) => kind,
  });
}

export function inKinds(chart: Chart, kinds: Chart['kinds']): Chart {
  const places = kinds.map(({ role }) => chart.kinds.findIndex(kind => kind.role === role));
  const rows = chart.rows.map(row => ({
    ...row,
    counts: places.map(place => row.counts[place] ?? { value: 0, text: '' }),
  }));
  return { ...chart, kinds, rows };
}

const NOTHING: Cell = { said: [] };

/** The columns that the items of a matrix have once, for all their lines. */
function headsOf({ items }: Matrix): number {
  return items[0]?.head.length ?? 0;
}

/** The entry that cells lead to first: by this they are found again. */
function linkIn(cells: readonly Cell[]): string | undefined {
  return cells.flatMap(({ said }) => said).find(({ anchor }) => anchor !== undefined)?.anchor;
}

function compareLines(was: MatrixItem, now: MatrixItem): readonly MatrixLine[] {
  return merge<MatrixLine>(was.lines, now.lines, {
    keys: list => nth(list.map(({ cells }) => linkIn(cells.slice(0, 1)) ?? '')),
    both: (old, line) => ({ ...line, cells: compareCells(old.cells, line.cells) }),
  });
}

function compareCells(was: readonly Cell[], now: readonly Cell[]): readonly Cell[] {
  return now.map((cell, index) => compareCell(was[index] ?? NOTHING, cell));
}

function columnsOf<C extends Column & Changeable>(was: readonly C[], now: readonly C[]): readonly C[] {
  return merge(was, now, {
    keys: list => nth(list.map(({ title }) => title)),
    both: (_, column) => column,
  });
}

/** Puts cells of some columns under all of them. */
function placeIn(all: readonly Column[], own: readonly Column[]) {
  const places = all.map(({ title }) => own.findIndex(column => column.title === title));
  return (cells: readonly Cell[]) => places.map(place => cells[place] ?? NOTHING);
}
