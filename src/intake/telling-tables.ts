/** Tables that tell by the heads of their columns what they hold, wherever they stand. */
import type { Row } from './document.ts';
import { columnsOf } from './table-columns.ts';

/** True for a table with a column of findings, of what is asked, or of whom the mission met. */
export function holdsEntries(rows: readonly Row[]): boolean {
  const columns = headOf(rows);
  return (
    holdsStatements(rows) || (columns.length > 2 && columns.includes('date') && columns.includes('with'))
  );
}

/** True for a table with a column of findings, or of what is asked. */
export function holdsStatements(rows: readonly Row[]): boolean {
  const columns = headOf(rows);
  return (
    columns.length > 2 &&
    columns.some(column => column === 'finding' || column === 'recommendation' || column === 'action')
  );
}

/** The columns as the first rows name them; none of a table that has nothing below its head. */
function headOf(rows: readonly Row[]) {
  return rows.length > 1 ? rows.slice(0, 2).flatMap(row => columnsOf(row)) : [];
}

/** True for a table of abbreviations or of people, which needs no heading. */
export function tellsItself(rows: readonly Row[]): boolean {
  const columns = columnsOf(rows[0]);
  const isPeople = columns.includes('name') && (columns.includes('role') || columns.includes('organization'));
  return rows.length > 1 && (isPeople || (columns.includes('short') && columns.includes('long')));
}
