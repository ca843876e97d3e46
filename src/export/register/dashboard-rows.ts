/** The rows of a register as its page holds them, for a script to show some of them at a time. */
import { writeDate } from '../date-style.ts';
import type { Labels } from '../labels.ts';
import type { Language } from '../languages.ts';
import type { Cell } from '../table.ts';
import { type FollowedRecord, isOverdue } from './record.ts';
import type { RegisterTable } from './register-table.ts';
import type { Titles } from './titles.ts';

/** So many rows are shown at a time: what a browser lays out in the blink of an eye. */
export const ROWS_SHOWN = 200;

/** A column as its different values, of which each row has one: tens of thousands of rows repeat a few. */
interface ColumnValues {
  readonly shown: readonly string[];
  /** What the values are sorted as, where any is not sorted as it is shown. */
  readonly sorted?: readonly (string | number)[];
  /** Where each value leads, where any leads somewhere. */
  readonly urls?: readonly (string | undefined)[];
  /** What each value is made of, where a reader may choose by it. */
  readonly parts?: readonly (readonly string[])[];
  /** For each row the place of its value. */
  readonly rows: readonly number[];
}

/** All rows; what is overdue comes first, then what else is open. */
export interface DashboardRows {
  readonly columns: readonly ColumnValues[];
  readonly overdue: number;
  readonly open: number;
  readonly rowsShown: number;
}

/** The rows of the table of these records, which are in order; others have a turn at each `pause`. */
export async function dashboardRows(
  { columns, rows }: RegisterTable,
  records: readonly FollowedRecord[],
  { language, labels, titles, pause }: DashboardContext,
): Promise<DashboardRows> {
  const values: ColumnValues[] = [];
  for (const [column, { choiceIn }] of columns.entries()) {
    const cells = rows.map(row => row[column]);
    const partsOf = choiceIn && ((record: FollowedRecord) => choiceIn(record, labels, titles));
    values.push(valuesOf(cells, language, records, partsOf));
    await pause();
  }
  return {
    columns: values,
    overdue: records.filter(isOverdue).length,
    open: records.filter(({ isOpen }) => isOpen).length,
    rowsShown: ROWS_SHOWN,
  };
}

interface DashboardContext {
  readonly language: Language;
  readonly labels: Labels;
  readonly titles: Titles;
  pause(): Promise<void>;
}

export function written(cell: Cell, language: Language): string {
  if (typeof cell !== 'object') return String(cell ?? '');
  return 'date' in cell ? writeDate(cell.date, language) : cell.text;
}

function valuesOf(
  cells: readonly Cell[],
  language: Language,
  records: readonly FollowedRecord[],
  partsOf: ((record: FollowedRecord) => readonly string[]) | undefined,
): ColumnValues {
  const places = new Map<string, number>();
  const shown: string[] = [];
  const sorted: (string | number)[] = [];
  const urls: (string | undefined)[] = [];
  const parts: (readonly string[])[] = [];
  const rows = cells.map((cell, row) => {
    const key = JSON.stringify(cell ?? '');
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, shown.length);
    sorted.push(typeof cell === 'object' ? ('date' in cell ? cell.date : cell.text) : (cell ?? ''));
    urls.push(urlOf(cell));
    const [record] = records.slice(row, row + 1);
    parts.push((record && partsOf?.(record)) ?? []);
    return shown.push(written(cell, language)) - 1;
  });
  return {
    shown,
    ...(sorted.some((key, place) => key !== shown[place]) && { sorted }),
    ...(urls.some(url => url !== undefined) && { urls }),
    ...(partsOf && { parts }),
    rows,
  };
}

export function urlOf(cell: Cell): string | undefined {
  return typeof cell === 'object' && 'url' in cell ? cell.url : undefined;
}
