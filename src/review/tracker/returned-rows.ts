/** The lines of a tracker as it came back: which entry each names, its words, and the cells that others may fill in. */
import { isDate, lastDay } from '../../domain/dates.ts';
import { type ColumnUse, columnsNamed } from '../../export/columns.ts';
import { labelsIn } from '../../export/labels.ts';
import { LANGUAGES } from '../../export/languages.ts';
import { FILLED, type Filled } from '../../export/table.ts';
import { digestOf, SENT_SHEET, type SentCells, sentInRows } from '../../export/xlsx/sent-cells.ts';
import { letterOf } from '../../export/xlsx/sheet.ts';
import { folded } from '../../lexicon/import-words.ts';
import type { Sheet, SheetCell, SheetFile, SheetRow } from '../../sheets/sheet.ts';
import { type DateOrder, dateOrderIn } from './date-order.ts';
import { columnHeaded, DEEPEST_HEAD } from './headings.ts';
import type { TrackerReason } from './tracker-change.ts';

/** What is not taken in of a line, in its words. */
export interface UnreadCell {
  /** The head of its column, or the letter of one without. */
  readonly column: string;
  readonly text: string;
  readonly why: TrackerReason;
  /** What its column is for, where it is not known what was sent in it. */
  readonly unsent?: ColumnUse;
}

export interface ReturnedRow {
  readonly sheet: string | undefined;
  readonly number: number;
  /** What stands where its key is looked for. */
  readonly key: string | undefined;
  /** What it says that is asked: of an action its own words. */
  readonly words: string;
  /** Only of columns that came back; an empty cell says so. */
  readonly cells: ReadonlyMap<Filled, SheetCell>;
  /** What heads their columns. */
  readonly titles: ReadonlyMap<Filled, string>;
  /** The digests of these cells, of a line with a key. */
  readonly digests: ReadonlyMap<Filled, string>;
  /** All that it says, cell by cell. */
  readonly said: readonly SheetCell[];
  /** What was changed, noted or struck through where nothing is taken in. */
  readonly unread: readonly UnreadCell[];
  /** Columns that its table has been given, so that nothing was sent in them. */
  readonly added: ReadonlySet<Filled>;
  /** The order of day and month in its column of due dates, where that tells. */
  readonly dateOrder: DateOrder | undefined;
}

export interface ReturnedTracker {
  /** Undefined where the sheet that says it is gone, or never was. */
  readonly sent: SentCells | undefined;
  readonly rows: readonly ReturnedRow[];
  /** Columns of which two have the same head. */
  readonly doubled: readonly string[];
  /** How many cells hold what a formula gave. */
  readonly formulas: number;
}

/** The rank of a head that our own tables have. */
const OWN_HEAD = 3;
/** A head names at least so many columns. */
const FEWEST_HEADS = 2;

const KEY = /^[\p{L}\p{N}-]+\.[\p{L}\p{N}-]+$/u;
const EMPTY: SheetCell = { text: '' };

/** Reads the tables of a file. */
export async function returnedTracker({ sheets }: SheetFile): Promise<ReturnedTracker> {
  const sent = sentIn(sheets);
  const rows: ReturnedRow[] = [];
  const doubled: string[] = [];
  for (const sheet of sheets) {
    if (isSent(sheet) || isAbout(sheet)) continue;
    const head = headOf(sheet);
    const lines = sheet.rows.filter(row => !isHead(row));
    const below = lines.filter(row => row.number > (head?.number ?? 0));
    const columns = await columnsOf(head, below, sent);
    if (columns.filled.size === 0) {
      rows.push(...sheet.rows.map(row => besideOf(sheet, row)));
      continue;
    }
    doubled.push(...columns.doubled);
    const above = lines.filter(row => row !== head && !below.includes(row));
    // All at once, since each is made on another processor.
    const returned = [
      ...above.map(row => besideOf(sheet, row)),
      ...below.map(row => returnedRow(sheet, row, columns, sent)),
    ];
    rows.push(...(await Promise.all(returned)).filter(({ said, unread }) => said.length + unread.length > 0));
  }
  const cells = rows.flatMap(row => [...row.cells.values()]);
  const formulas = cells.filter(({ isFormula }) => isFormula).length;
  return { sent, rows, doubled: [...new Set(doubled)], formulas };
}

let aboutSheets: ReadonlySet<string> | undefined;

/** True for the sheet in which a workbook of ours says what it is. */
function isAbout({ name = '' }: Sheet): boolean {
  aboutSheets ??= new Set(LANGUAGES.map(language => folded(labelsIn(language).about)));
  return aboutSheets.has(folded(name));
}

interface Columns {
  readonly key: number | undefined;
  readonly asked: readonly number[];
  readonly action: readonly number[];
  readonly filled: ReadonlyMap<Filled, number>;
  readonly doubled: readonly string[];
  /** What heads each column, and what that says. */
  readonly heads: ReadonlyMap<number, { readonly title: string; readonly use: ColumnUse | undefined }>;
  readonly added: ReadonlySet<Filled>;
  readonly dateOrder: DateOrder | undefined;
}

function isSent({ rows }: Sheet): boolean {
  return rows[0]?.cells.get(0)?.text === SENT_SHEET;
}

function sentIn(sheets: readonly Sheet[]): SentCells | undefined {
  const rows = sheets.find(isSent)?.rows;
  const columns = [...(rows?.[0]?.cells.keys() ?? [])];
  return rows && sentInRows(rows.map(({ cells }) => columns.map(at => cells.get(at)?.text ?? '')));
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
  return {
    ...{ key, asked: bestOf('asked'), action: bestOf('action'), filled, doubled },
    heads: new Map(
      heads.map(([at, { text: title }]) => [at, { title: title.trim(), use: columnHeaded(title)?.column }]),
    ),
    added: new Set(
      [...filled].flatMap(([field, at]) => {
        const rank = columnHeaded(heads.find(([each]) => each === at)?.[1].text ?? '')?.rank ?? OWN_HEAD;
        return rank < OWN_HEAD ? [field] : [];
      }),
    ),
    dateOrder: dateOrderIn(rows.flatMap(({ cells }) => cells.get(filled.get('due') ?? -1) ?? [])),
  };
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
    const digests = cell.text === '' ? undefined : sent.lines.get(name)?.get(field);
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
  sent: SentCells | undefined,
): Promise<ReturnedRow> {
  const textIn = (at: readonly number[]) =>
    at.map(each => cells.get(each)?.text.trim() ?? '').find(text => text !== '') ?? '';
  const key = columns.key === undefined ? '' : textIn([columns.key]);
  const filled = [...columns.filled].map(([field, at]) => [field, cells.get(at) ?? EMPTY] as const);
  const line = sent?.lines.get(key);
  const digests = filled
    .filter(([field, { text }]) => line && (text !== '' || line.has(field)))
    .map(async ([field, cell]) => [field, await digestOf(key, field, asSent(cell))] as const);
  return {
    sheet: name,
    number,
    digests: new Map(await Promise.all(digests)),
    key: key === '' ? undefined : key,
    words: textIn(columns.action) || textIn(columns.asked),
    cells: new Map(filled),
    titles: new Map(
      [...columns.filled].map(([field, at]) => [field, columns.heads.get(at)?.title ?? letterOf(at)]),
    ),
    said: saidIn(cells),
    unread: await unreadIn(cells, key, columns, sent),
    added: columns.added,
    dateOrder: columns.dateOrder,
  };
}

/** What stands in no line: above the heads of the columns, or on a sheet of another kind. */
function besideOf({ name }: Sheet, { number, cells }: SheetRow): ReturnedRow {
  const nothing = { cells: new Map(), titles: new Map(), digests: new Map(), added: new Set<Filled>() };
  const unread = [...cells].flatMap(([at, cell]) => marksOn(cell, letterOf(at)));
  const said = saidIn(cells);
  return { sheet: name, number, key: undefined, words: '', ...nothing, said, unread, dateOrder: undefined };
}

function saidIn(cells: SheetRow['cells']): readonly SheetCell[] {
  return [...cells.values()].filter(({ text }) => text !== '');
}

/** What a line says beside what is filled in, where that is other than was sent; nothing of what was sent is known without it. */
async function unreadIn(
  cells: SheetRow['cells'],
  key: string,
  { heads, filled, key: keyed }: Columns,
  sent: SentCells | undefined,
): Promise<readonly UnreadCell[]> {
  const read = new Set([keyed, ...filled.values()]);
  const columns = [...new Set([...heads.keys(), ...cells.keys()])];
  const unread = columns.map(async (at): Promise<readonly UnreadCell[]> => {
    const cell = cells.get(at) ?? EMPTY;
    const head = heads.get(at);
    const column = head?.title || letterOf(at);
    const marks = marksOn(cell, column);
    if (read.has(at)) return marks;
    const isChanged = await isOtherwise(cell, key, head?.use, sent);
    const found = { column, text: cell.text, why: whyUnread(cell, head?.title) };
    if (isChanged || cell.isStruck) return [...marks, found];
    const isUnsent = isChanged === undefined && head?.use !== undefined && cell.text !== '';
    return isUnsent ? [...marks, { ...found, unsent: head.use }] : marks;
  });
  return (await Promise.all(unread)).flat();
}

function marksOn({ note, struckWords }: SheetCell, column: string): readonly UnreadCell[] {
  return [
    ...(note === undefined ? [] : [{ column, text: note, why: 'note' as const }]),
    ...(struckWords === undefined ? [] : [{ column, text: struckWords, why: 'struck' as const }]),
  ];
}

function whyUnread({ isStruck, text }: SheetCell, title = ''): TrackerReason {
  if (isStruck) return 'struck';
  if (text === '') return 'emptied';
  return title === '' ? 'no-heading' : 'not-taken';
}

/**
 * True for a cell from which nothing is taken in that does not say what was sent; undefined where that is not known. In a
 * column that is none of ours, for any words.
 */
async function isOtherwise(
  cell: SheetCell,
  key: string,
  use: ColumnUse | undefined,
  sent: SentCells | undefined,
): Promise<boolean | undefined> {
  const line = sent?.lines.get(key);
  const names = use === undefined ? [...(line?.keys() ?? [])] : columnsNamed(use);
  for (const name of names) if (line?.get(name)?.has(await digestOf(key, name, asSent(cell)))) return false;
  if (use === undefined) return cell.text !== '';
  if (cell.isCovered) return false;
  if (!line || !names.some(name => sent?.columns.has(name))) return undefined;
  return cell.text !== '' || names.some(name => line.has(name));
}
