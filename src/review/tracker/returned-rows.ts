/** The lines of a tracker as it came back: which entry each names, its words, and the cells that others may fill in. */
import { isDate, lastDay } from '../../domain/dates.ts';
import type { ColumnUse } from '../../export/columns.ts';
import { FILLED, type Filled } from '../../export/table.ts';
import { digestOf, SENT_SHEET } from '../../export/xlsx/sent-cells.ts';
import type { Sheet, SheetCell, SheetFile, SheetRow } from '../../sheets/sheet.ts';

import { columnHeaded } from './headings.ts';

/** What was sent of each line: the digests of its cells, by its key. A key that stood there twice has several. */
export type SentCells = ReadonlyMap<string, ReadonlyMap<Filled, ReadonlySet<string>>>;

export interface ReturnedRow {
  readonly sheet: string | undefined;
  readonly number: number;
  /** What stands where its key is looked for. */
  readonly key: string | undefined;
  /** What it says that is asked: of an action its own words. */
  readonly words: string;
  /** Only of columns that came back; an empty cell says so. */
  readonly cells: ReadonlyMap<Filled, SheetCell>;
  /** The digests of these cells, of a line with a key. */
  readonly digests: ReadonlyMap<Filled, string>;
  /** How many of its cells say anything. */
  readonly said: number;
}

export interface ReturnedTracker {
  /** Undefined where the sheet that says it is gone, or never was. */
  readonly sent: SentCells | undefined;
  readonly rows: readonly ReturnedRow[];
  /** Columns that no tracker has, with what stands in them. */
  readonly others: readonly string[];
  /** Columns of which two have the same head. */
  readonly doubled: readonly string[];
  /** How many cells hold what a formula gave. */
  readonly formulas: number;
}

/** So many rows at the top may say other things than the heads of the columns. */
const DEEPEST_HEAD = 30;
/** A head names at least so many columns. */
const FEWEST_HEADS = 2;

const KEY = /^[\p{L}\p{N}-]+\.[\p{L}\p{N}-]+$/u;
const EMPTY: SheetCell = { text: '' };

/** Reads the tables of a file. */
export async function returnedTracker({ sheets }: SheetFile): Promise<ReturnedTracker> {
  const sent = sentIn(sheets);
  const rows: ReturnedRow[] = [];
  const others: string[] = [];
  const doubled: string[] = [];
  let formulas = 0;
  for (const sheet of sheets) {
    if (isSent(sheet)) continue;
    const head = headOf(sheet);
    const below = sheet.rows.filter(row => !isHead(row) && row.number > (head?.number ?? 0));
    const columns = await columnsOf(head, below, sent);
    if (columns.filled.size === 0) continue;
    doubled.push(...columns.doubled);
    others.push(...othersIn(head, below));
    // All at once, since each is made on another processor.
    for (const returned of await Promise.all(below.map(row => returnedRow(sheet, row, columns)))) {
      if (returned.said === 0) continue;
      formulas += [...returned.cells.values()].filter(({ isFormula }) => isFormula).length;
      rows.push(returned);
    }
  }
  return { sent, rows, others: [...new Set(others)], doubled: [...new Set(doubled)], formulas };
}

interface Columns {
  readonly key: number | undefined;
  readonly asked: readonly number[];
  readonly action: readonly number[];
  readonly filled: ReadonlyMap<Filled, number>;
  readonly doubled: readonly string[];
}

function isSent({ rows }: Sheet): boolean {
  return rows[0]?.cells.get(0)?.text === SENT_SHEET;
}

function sentIn(sheets: readonly Sheet[]): SentCells | undefined {
  const [head, ...lines] = sheets.find(isSent)?.rows ?? [];
  if (!head) return undefined;
  const sent = new Map<string, Map<Filled, Set<string>>>();
  for (const { cells } of lines) {
    const key = cells.get(0)?.text;
    if (key === undefined) continue;
    const line = sent.get(key) ?? new Map<Filled, Set<string>>();
    sent.set(key, line);
    for (const [column, { text }] of head.cells) {
      const field = FILLED.find(each => each === text);
      const digest = cells.get(column)?.text;
      if (field && digest) line.set(field, (line.get(field) ?? new Set()).add(digest));
    }
  }
  return sent;
}

/** The row that heads the columns: of the first ones that which names most. */
function headOf({ rows }: Sheet): SheetRow | undefined {
  let best: { readonly row: SheetRow; readonly heads: number } | undefined;
  for (const row of rows.slice(0, DEEPEST_HEAD)) {
    const heads = new Set([...row.cells.values()].flatMap(({ text }) => columnHeaded(text)?.column ?? []));
    if (heads.size >= FEWEST_HEADS && heads.size > (best?.heads ?? 0)) best = { row, heads: heads.size };
  }
  return best?.row;
}

/** The heads of the columns once more, as some programs repeat them on each page. */
function isHead({ cells }: SheetRow): boolean {
  const said = [...cells.values()].filter(({ text }) => text !== '');
  return said.length > FEWEST_HEADS && said.every(({ text }) => columnHeaded(text) !== undefined);
}

async function columnsOf(
  head: SheetRow | undefined,
  rows: readonly SheetRow[],
  sent: SentCells | undefined,
): Promise<Columns> {
  const byColumn = new Map<ColumnUse, { readonly at: number; readonly rank: number }[]>();
  const heads = [...(head?.cells ?? [])];
  for (const [at, { text }] of heads) {
    const headed = columnHeaded(text);
    if (headed)
      byColumn.set(headed.column, [...(byColumn.get(headed.column) ?? []), { at, rank: headed.rank }]);
  }
  const bestOf = (column: ColumnUse): readonly number[] => {
    const found = byColumn.get(column) ?? [];
    const rank = Math.max(0, ...found.map(each => each.rank));
    return found.filter(each => each.rank === rank).map(({ at }) => at);
  };
  const key = keyColumn(rows, bestOf('key'));
  const filled = new Map<Filled, number>();
  const doubled: string[] = [];
  for (const field of FILLED) {
    const [at, ...more] = bestOf(field);
    const only = more.length === 0 ? at : await columnAsSent(rows, key, field, sent, [at ?? -1, ...more]);
    if (only !== undefined) filled.set(field, only);
    else if (more.length > 0) doubled.push(heads.find(([each]) => each === at)?.[1].text ?? field);
  }
  for (const field of FILLED.filter(each => !filled.has(each))) {
    const free = allColumns(rows).filter(at => at !== key && ![...filled.values()].includes(at));
    const found = await columnAsSent(rows, key, field, sent, free);
    if (found !== undefined) filled.set(field, found);
  }
  return { key, asked: bestOf('asked'), action: bestOf('action'), filled, doubled };
}

/** The column that holds keys, whatever its head. */
function keyColumn(rows: readonly SheetRow[], headed: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    for (const [at, { text }] of cells) {
      if (KEY.test(text.trim())) counts.set(at, (counts.get(at) ?? 0) + (headed.includes(at) ? 2 : 1));
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  // One word with a dot in it may stand anywhere.
  return most && (headed.includes(most[0]) || most[1] * 2 > rows.length) ? most[0] : undefined;
}

function allColumns(rows: readonly SheetRow[]): readonly number[] {
  return [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b);
}

/** The one column of which at least two cells say what was sent as this. */
async function columnAsSent(
  rows: readonly SheetRow[],
  key: number | undefined,
  field: Filled,
  sent: SentCells | undefined,
  columns: readonly number[],
): Promise<number | undefined> {
  if (key === undefined || !sent) return undefined;
  const isSent = async ({ cells }: SheetRow, at: number) => {
    const name = cells.get(key)?.text.trim() ?? '';
    const cell = cells.get(at) ?? EMPTY;
    const digests = cell.text === '' ? undefined : sent.get(name)?.get(field);
    return digests?.has(await digestOf(name, field, asSent(cell))) ?? false;
  };
  const found: number[] = [];
  for (const at of columns) {
    let same = 0;
    for (const row of rows) if (same < FEWEST_HEADS && (await isSent(row, at))) same++;
    if (same >= FEWEST_HEADS) found.push(at);
  }
  return found.length === 1 ? found[0] : undefined;
}

/** The words of a cell as a digest was made of them. */
export function asSent({ text }: SheetCell): string {
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(text) && isDate(text) ? lastDay(text) : text;
}

async function returnedRow(
  { name }: Sheet,
  { number, cells }: SheetRow,
  columns: Columns,
): Promise<ReturnedRow> {
  const textIn = (at: readonly number[]) =>
    at.map(each => cells.get(each)?.text.trim() ?? '').find(text => text !== '') ?? '';
  const key = columns.key === undefined ? '' : textIn([columns.key]);
  const filled = [...columns.filled].map(([field, at]) => [field, cells.get(at) ?? EMPTY] as const);
  const digests = filled.map(
    async ([field, cell]) => [field, await digestOf(key, field, asSent(cell))] as const,
  );
  return {
    sheet: name,
    number,
    digests: new Map(key === '' ? [] : await Promise.all(digests)),
    key: key === '' ? undefined : key,
    words: textIn(columns.action) || textIn(columns.asked),
    cells: new Map(filled),
    said: [...cells.values()].filter(({ text }) => text !== '').length,
  };
}

/** Heads of columns that no tracker has, of those that say anything. */
function othersIn(head: SheetRow | undefined, rows: readonly SheetRow[]): readonly string[] {
  return [...(head?.cells ?? [])].flatMap(([at, { text }]) =>
    text.trim() !== '' && !columnHeaded(text) && rows.some(({ cells }) => (cells.get(at)?.text ?? '') !== '')
      ? [text.trim()]
      : [],
  );
}
