/**
 * What a workbook carries of the cells that others may fill in, so that it is known what they have filled in when it comes
 * back: for each line its key, and for each of these cells a digest of what it said. None of its words.
 */
import { lastDay } from '../../domain/dates.ts';
import { type Cell, FILLED, type Filled, type TableSheet } from '../table.ts';

/** What the sheet is called, and stands in its first cell. */
export const SENT_SHEET = 'mission-report';

/** So many letters tell two texts apart; the whole would only be longer. */
const LENGTH = 12;

/** The sheet of what was sent in the tables; undefined where nothing in them has a key. */
export async function sentSheet(tables: readonly TableSheet[]): Promise<TableSheet | undefined> {
  const lines = new Map<string, Map<Filled, string>>();
  for (const { columns, rows } of tables) {
    const keyed = columns.findIndex(({ isKey }) => isKey);
    for (const row of rows) {
      const key = row[keyed];
      if (typeof key !== 'string') continue;
      const line = lines.get(key) ?? new Map<Filled, string>();
      lines.set(key, line);
      for (const [index, { fills }] of columns.entries()) {
        if (fills) line.set(fills, line.get(fills) ?? (await digestOf(key, fills, saidIn(row[index]))));
      }
    }
  }
  if (lines.size === 0) return undefined;
  return {
    title: SENT_SHEET,
    columns: [SENT_SHEET, ...FILLED].map(title => ({ title, width: LENGTH })),
    rows: [...lines].map(([key, line]) => [key, ...FILLED.map(field => line.get(field))]),
    isFixed: true,
    isForPrograms: true,
  };
}

/** What tells whether a cell still says what was sent; `text` is as `plainly` gives it, and nothing has the same digest elsewhere. */
export async function digestOf(key: string, field: Filled, text: string): Promise<string> {
  const bytes = new TextEncoder().encode([key, field, plainly(text)].join('\n'));
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
function saidIn(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'date' in cell ? lastDay(cell.date) : cell.text;
}
