import { beginsLikeFormula } from '../domain/begins-like-formula.ts';
import type { Cell, TableSheet } from './table.ts';

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table with its header line. */
export function csvOf({ columns, rows }: TableSheet): Uint8Array {
  const lines = [columns.map(({ title }) => title), ...rows].map(
    cells => `${cells.map(field).join(',')}\r\n`,
  );
  return new TextEncoder().encode(BYTE_ORDER_MARK + lines.join(''));
}

function field(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return 'date' in cell ? cell.date : field(cell.text);
  const safe = beginsLikeFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
