/** Tables that tell by the heads of their columns what they hold, and statements by their labels, wherever they stand. */
import type { Row, SourceBlock } from './document.ts';
import { type Label, readStatementLabel } from './statement-label.ts';
import { columnsOf } from './table-columns.ts';

/** True for a table with a column of findings, of what is asked, or of whom the mission met. */
export function holdsEntries(rows: readonly Row[]): boolean {
  const columns = headOf(rows);
  return (
    holdsStatements(rows) || (columns.length > 2 && columns.includes('date') && columns.includes('with'))
  );
}

/** True for a table with a column of findings, or of what is asked. */
function holdsStatements(rows: readonly Row[]): boolean {
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

/** True for a table of entries, and for a text behind a label. */
export function needsNoHeading(block: SourceBlock): boolean {
  if (block.kind === 'table') return holdsEntries(block.rows) || tellsItself(block.rows);
  return block.kind === 'paragraph' && STATED.has(readStatementLabel(block.text)?.label ?? '');
}

/** What stands behind these labels is a statement, wherever it stands. */
const STATED: ReadonlySet<string> = new Set<Label>(['finding', 'good-practice', 'recommendation']);

/** True for a table of abbreviations or of people. */
function tellsItself(rows: readonly Row[]): boolean {
  const columns = columnsOf(rows[0]);
  const isPeople = columns.includes('name') && (columns.includes('role') || columns.includes('organization'));
  return rows.length > 1 && (isPeople || (columns.includes('short') && columns.includes('long')));
}
