/** Cells below a head of several columns in one, `Responsible / Deadline`: each part says what its form says. */
import type { DeadlineReader } from '../deadlines.ts';
import { levelOf } from '../levels.ts';
import { type Column, columnsInOne } from '../table-columns.ts';

/** What parts them; a slash between figures is that of a date. */
const BETWEEN_PARTS = /\s*(?:\n|;|\||\s\/\s|(?<!\d)\/|\/(?!\d)|,(?!\s*\d{4}(?!\d))|\s&\s|\s[–—-]\s)\s*/u;

/** The parts of a cell that belong to a column, side by side; all of it below a head of one column. */
export function cellIn(
  cell: string,
  column: Column,
  head: string,
  deadlines: DeadlineReader,
  isStatus: (part: string) => boolean,
): string {
  const columns = columnsInOne(head);
  if (!columns) return cell;
  const formOf = (part: string): Column | undefined => {
    if (columns.includes('status') && isStatus(part)) return 'status';
    if (columns.includes('priority') && levelOf(part) !== undefined) return 'priority';
    if (columns.includes('due') && (deadlines.inCell(part) !== undefined || /\d/.test(part))) return 'due';
    return columns.find(each => each === 'to' || each === 'owner');
  };
  const parts = cell.split(BETWEEN_PARTS).filter(part => part.trim() !== '');
  return parts.filter(part => formOf(part) === column).join(', ');
}
