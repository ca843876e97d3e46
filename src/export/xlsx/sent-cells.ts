/**
 * What a workbook carries of the cells that were sent, so that it is known what others have written when it comes back: for
 * each line its key, and for each cell a digest of what it said. None of its words.
 */
import { lastDay } from '../../domain/dates.ts';
import type { Cell, Column, TableSheet } from '../table.ts';

/** What the sheet is called, and stands in its first cell. */
export const SENT_SHEET = 'mission-report';

/** So many letters tell two texts apart; the whole would only be longer. */
const LENGTH = 12;

/** Stands for a cell that said nothing. */
const NONE = '-';

/** What was sent: the digests of the cells of each line, by its key. A key that stood there twice has several. */
export interface SentCells {
  /** The columns of which it says so. */
  readonly columns: ReadonlySet<string>;
  readonly lines: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
}

/** The sheet of what was sent, by its rows as they came back, of which the first names the columns: in one cell, or in one each. */
export function sentInRows(rows: readonly (readonly string[])[]): SentCells {
  const [[, ...names] = [], ...rest] = rows
    .filter(([key]) => key)
    .map(([key = '', ...cells]) => [key, ...cells.flatMap(cell => (cell || NONE).split(' '))]);
  const lines = new Map<string, Map<string, Set<string>>>();
  for (const [key = '', ...said] of rest) {
    const line = lines.get(key) ?? new Map<string, Set<string>>();
    lines.set(key, line);
    for (const [at, digest] of said.entries()) {
      const name = names[at] ?? '';
      if (digest !== NONE) line.set(name, (line.get(name) ?? new Set()).add(digest));
    }
  }
  return { columns: new Set(names), lines };
}

/** The sheet of what was sent in the tables, where a cell said anything; undefined where nothing in them has a key. */
export async function sentSheet(tables: readonly TableSheet[]): Promise<TableSheet | undefined> {
  const keyed = tables.filter(({ columns }) => columns.some(isKey));
  const names = new Set(keyed.flatMap(({ columns }) => columns.filter(each => !isKey(each)).map(nameOf)));
  const lines = new Map<string, Map<string, string>>();
  for (const { columns, rows } of keyed) {
    const at = columns.findIndex(isKey);
    for (const row of rows) {
      const key = row[at];
      if (typeof key !== 'string') continue;
      const line = lines.get(key) ?? new Map<string, string>();
      lines.set(key, line);
      await addSent(line, key, columns, row);
    }
  }
  if (lines.size === 0) return undefined;
  return {
    title: SENT_SHEET,
    columns: [SENT_SHEET, [...names].join(' ')].map(title => ({ title, width: LENGTH })),
    rows: [...lines].map(([key, line]) => [key, [...names].map(name => line.get(name) ?? NONE).join(' ')]),
    isFixed: true,
    isForPrograms: true,
  };
}

function isKey({ name }: Column): boolean {
  return name === 'key';
}

/** What a column is called in the sheet of what was sent. */
function nameOf({ fills, name = '' }: Column): string {
  return fills ?? name;
}

async function addSent(
  line: Map<string, string>,
  key: string,
  columns: readonly Column[],
  row: readonly Cell[],
): Promise<void> {
  for (const [index, column] of columns.entries()) {
    const said = isKey(column) ? '' : saidIn(row[index]);
    const name = nameOf(column);
    if (said !== '' && !line.has(name)) line.set(name, await digestOf(key, name, said));
  }
}

/** What tells whether a cell still says what was sent; `text` is as `plainly` gives it, and nothing has the same digest elsewhere. */
export async function digestOf(key: string, column: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode([key, column, plainly(text)].join('\n'));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, LENGTH);
}

/** Programs add and take away blanks and ends of lines. */
export function plainly(text: string): string {
  return text.normalize().replace(/\s+/gu, ' ').trim();
}

/** What a cell says, whatever it looks like: of a date its last day. */
export function saidIn(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'date' in cell ? lastDay(cell.date) : cell.text;
}
