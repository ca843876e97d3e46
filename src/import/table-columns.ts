/** What the columns of a table hold, by their headings in the words of language/import/. */

import { readOnlyDate } from '../domain/read-dates.ts';
import { foldedWords } from '../lexicon/flat.ts';
import { meaningsOf } from '../lexicon/import-words.ts';
import type { Row } from './document.ts';
import { type PartKind, readHeading } from './part-headings.ts';
import { AND } from './small-words.ts';

/** What a column holds. */
export type Column =
  | 'number'
  | 'finding'
  | 'recommendation'
  | 'action'
  | 'to'
  | 'owner'
  | 'due'
  | 'date'
  | 'priority'
  | 'severity'
  | 'cost'
  | 'status'
  | 'name'
  | 'role'
  | 'organization'
  | 'station'
  | 'country'
  | 'time'
  | 'meeting'
  | 'with'
  | 'activity'
  | 'topic'
  | 'place'
  | 'short'
  | 'long'
  | 'context'
  | 'area';

const COLUMN_OF = meaningsOf('columns') as ReadonlyMap<string, Column>;
const LONGEST = Math.max(...Array.from(COLUMN_OF.keys(), phrase => phrase.split(' ').length));
/** Words that are of several columns, and the column that they mean beside which others. */
const KNOWN = new Set<string>(COLUMN_OF.values());

/** True for a word by which the headings know a column. */
export function isColumn(word: string): word is Column {
  return KNOWN.has(word);
}

/** What a label of a column means: the whole of it, else the longest run of words that names a column, else what a heading of its words would head. */
export function columnOf(label: string): Column | undefined {
  const words = foldedWords(label);
  const whole = SHORTENED.test(label.trim()) ? columnBeginning(words) : undefined;
  if (whole) return whole;
  // “What I saw” heads findings; its “what” alone says something else.
  const headed = words.length > 1 && words.length < 8 ? readHeading(label) : undefined;
  const kind = headed && HEADED[headed.kind];
  if (headed?.isWhole && kind && !COLUMN_OF.has(words.join(' '))) return kind;
  for (let length = Math.min(words.length, LONGEST); length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const column = COLUMN_OF.get(words.slice(start, start + length).join(' '));
      // One word of many, such as "date" in "date of birth of the child", says little.
      if (column && (length > 1 || words.length < 4)) return column;
    }
  }
  return kind;
}

/** What stands between the heads of several columns in one. */
const BETWEEN_HEADS = new RegExp(`\\s*[/,&+;]\\s*|\\s+${AND}\\s+`, 'u');
const JOINED: ReadonlySet<Column | undefined> = new Set([
  'to',
  'owner',
  'due',
  'priority',
  'status',
] as const);

/** The columns that one head names side by side: `Responsible / Deadline`; undefined for any other head. */
export function columnsInOne(head: string): readonly Column[] | undefined {
  const columns = head
    .split(BETWEEN_HEADS)
    .filter(part => part !== '')
    .map(columnOf);
  const isJoined = columns.length > 1 && columns.every(column => JOINED.has(column));
  // “Owner / responsible” names one column twice.
  return isJoined && new Set(columns).size === columns.length ? (columns as readonly Column[]) : undefined;
}

/** `Recomm.`, `Prior.` */
const SHORTENED = /^\p{L}{3,}\.$/u;

function columnBeginning([word = '']: readonly string[]): Column | undefined {
  const meant = new Set(
    [...COLUMN_OF].flatMap(([phrase, column]) =>
      phrase.startsWith(word) && !phrase.includes(' ') ? [column] : [],
    ),
  );
  const [only, ...others] = meant;
  return COLUMN_OF.get(word) ?? (others.length === 0 ? only : undefined);
}

const HEADED: Readonly<Partial<Record<PartKind, Column>>> = {
  findings: 'finding',
  recommendations: 'recommendation',
  actions: 'action',
  persons: 'with',
};

/** What each column holds, after the heading row; undefined for the columns that say something else. */
export function columnsOf(header: Row | undefined): readonly (Column | undefined)[] {
  const known = header?.columns?.map(column =>
    column !== undefined && isColumn(column) ? column : undefined,
  );
  return known ?? (header?.cells ?? []).map(columnOf);
}

/** The head of a table in two rows, of which the second says what stands below a wide cell of the first. */
function headOfTwo(first: Row | undefined, second: Row | undefined): Row | undefined {
  if (!first || !second) return undefined;
  const filled = second.cells.map((cell, at) => (cell.trim() === '' ? -1 : at)).filter(at => at >= 0);
  const areBelow = filled.every((at, index) => {
    const above = first.cells[at]?.trim() ?? '';
    return above === '' || (index === 0 && (first.cells[at + 1]?.trim() ?? '') === '');
  });
  const columns = second.cells.map((cell, at) =>
    columnOf(cell.trim() === '' ? (first.cells[at] ?? '') : cell),
  );
  const known = filled.filter(at => columns[at] !== undefined).length;
  const isHead =
    filled.length > 1 && filled.length < first.cells.length && areBelow && known * 2 > filled.length;
  return isHead ? { ...second, columns } : undefined;
}

/** The head of a table, and the row in which it ends; -1 where every row holds content. */
export function headIn(rows: readonly Row[]): { readonly at: number; readonly head: Row | undefined } {
  const known = rows.slice(0, 3).map(row => columnsOf(row).filter(column => column !== undefined).length);
  const found = known.indexOf(Math.max(2, ...known));
  if (found < 0 && columnsByContent(rows)) return { at: -1, head: undefined };
  const first = Math.max(0, found);
  const both = headOfTwo(rows[first], rows[first + 1]);
  if (both) return { at: first + 1, head: both };
  return found < 0 && !known[0] ? { at: -1, head: rows[0] } : { at: first, head: rows[first] };
}

/**
 * The columns of a table of what is asked or done, where their cells say more than their heads: of two that may tell
 * until when, “By” holds names where the other one holds dates; and a column of levels alone holds the priority.
 */
export function columnsByCells(
  columns: readonly (Column | undefined)[],
  rows: readonly Row[],
  isLevel: (cell: string) => boolean,
): readonly (Column | undefined)[] {
  const all = (at: number, is: (cell: string) => boolean) => {
    const cells = rows.map(({ cells: row }) => row[at]?.trim() ?? '').filter(cell => cell !== '');
    return cells.length > 0 && cells.every(is);
  };
  const dues = columns.flatMap((column, at) => (column === 'due' ? [at] : []));
  const [names, ...others] = dues.filter(at => all(at, cell => !/\d/.test(cell)));
  const isByNames =
    names !== undefined && others.length === 0 && dues.length === 2 && !columns.includes('owner');
  const level = columns.findIndex((column, at) => column === undefined && all(at, isLevel));
  const hasLevel = columns.some(
    column => column === 'priority' || column === 'severity' || column === 'finding',
  );
  return columns.map((column, at) =>
    isByNames && at === names ? 'owner' : !hasLevel && at === level ? 'priority' : column,
  );
}

/** What the columns of a table without a head hold, where its cells tell: days, hours, and what was done then. */
export function columnsByContent(rows: readonly Row[]): readonly (Column | undefined)[] | undefined {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  // Beside or below days, an hour needs nothing else that says so.
  const isOfDays = rows.some(({ cells }) => cells.some(cell => isDay(cell.trim())));
  const columns = Array.from({ length: width }, (_, at): Column | undefined => {
    const cells = rows
      .filter(row => dayAlone(row) === undefined)
      .map(({ cells: row }) => row[at]?.trim() ?? '')
      .filter(cell => cell !== '');
    const share = (is: (cell: string) => boolean) => cells.filter(is).length / Math.max(1, cells.length);
    if (share(isDay) > 0.6) return 'date';
    return share(cell => HOUR.test(cell)) > 0.6 && areHours(cells, isOfDays) ? 'time' : undefined;
  });
  if (rows.length < 2 || !(columns.includes('date') || columns.includes('time'))) return undefined;
  const text = columns.findLastIndex(
    (column, at) => column === undefined && rows.some(({ cells }) => /\p{L}{3}/u.test(cells[at] ?? '')),
  );
  return text < 0 ? undefined : columns.map((column, at) => (at === text ? 'activity' : column));
}

/** The day that a row says and nothing else, for the rows below it. */
export function dayAlone(row: Row): string | undefined {
  const only = aloneIn(row);
  return only !== undefined && isDay(only) ? only : undefined;
}

/** The text of a row that has no other. */
export function aloneIn({ cells }: Row): string | undefined {
  const [only, ...others] = cells.map(cell => cell.trim()).filter(cell => cell !== '');
  return others.length === 0 ? only : undefined;
}

const HOUR = /^\D{0,6}\d{1,2}\s?(?:[:.]\s?\d{2}|h(?:\s?\d{2})?)(?![\p{L}\d]).{0,16}$/u;

/** A figure with a dot and nothing that says that it is an hour. */
const DOTTED = /^(\d{1,2})\.(\d{2})$/;
/** Nobody is met earlier, in minutes. */
const EARLIEST = 6 * 60;

/** False for figures with dots, such as measures, that are no hours of a day; of one day, they stand in their order. */
function areHours(cells: readonly string[], isOfDays: boolean): boolean {
  const minutes = cells.flatMap(cell => {
    const [, hour, minute] = DOTTED.exec(cell) ?? [];
    return hour === undefined ? [] : [Number(minute) < 60 ? Number(hour) * 60 + Number(minute) : 0];
  });
  if (minutes.length < cells.filter(cell => HOUR.test(cell)).length) return true;
  return minutes.every(
    (time, at) => time >= EARLIEST && time < 24 * 60 && (isOfDays || time >= (minutes[at - 1] ?? 0)),
  );
}

function isDay(cell: string): boolean {
  return (
    cell.length < 40 &&
    (readOnlyDate(cell, { year: '2000' }) !== undefined ||
      readOnlyDate(cell.replace(/^\p{L}{2,10}\.?,?\s+(?=\d)/u, ''), { year: '2000' }) !== undefined ||
      /^\p{L}{2,10}\.?,?\s+\d{1,2}(?:[/.]\d{1,2})?\.?$/u.test(cell))
  );
}
