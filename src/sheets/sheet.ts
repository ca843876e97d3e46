/** Tables of cells as others saved them: what a workbook and a file of separated values have in common. */

import { UnreadableSource } from '../base/unreadable-source.ts';
import { importText } from '../messages/import.ts';

/** One cell; what is empty has none. */
export interface SheetCell {
  /** As its reader sees it, but for a date, which is written `YYYY-MM-DD`, or `YYYY-MM` where no day is shown. */
  readonly text: string;
  /** True where the program that saved it knows that it is a date. */
  readonly isDate?: boolean;
  /** True for a figure that nothing marks as a date. */
  readonly isNumber?: boolean;
  /** True for what a formula gave when the file was saved. */
  readonly isFormula?: boolean;
  /** True where the program could not tell what it is: `#REF!` */
  readonly isError?: boolean;
  /** True where it is a part of a wider cell that says its words elsewhere. */
  readonly isCovered?: boolean;
  /** True where all of its words are struck through. */
  readonly isStruck?: boolean;
  /** Words beside those of its text, which are struck through. */
  readonly struckWords?: string;
  /** What somebody has noted on it; it may say nothing itself. */
  readonly note?: string;
}

export interface SheetRow {
  /** Counted from one, as programs show it. */
  readonly number: number;
  /** By their column, counted from nought. */
  readonly cells: ReadonlyMap<number, SheetCell>;
}

export interface Sheet {
  /** Undefined for the one table of a file that has no sheets. */
  readonly name: string | undefined;
  /** Those that hold something. */
  readonly rows: readonly SheetRow[];
}

export interface SheetFile {
  readonly sheets: readonly Sheet[];
  /** Who saved it last, and on which day, `YYYY-MM-DD`, where it says so. */
  readonly savedBy?: string | undefined;
  readonly savedOn?: string | undefined;
  /** What was left alone or guessed, in whole sentences. */
  readonly notes: readonly string[];
}

/** Refused in the words of workbooks. */
export class UnreadableSheet extends UnreadableSource {}

/** More rows than the register of a thousand reports. */
const MOST_ROWS = 50_000;

/** Refuses a table of more rows than any tracker has. */
export function mustHaveFewRows(rows: number): void {
  if (rows <= MOST_ROWS) return;
  throw new UnreadableSheet(importText('sheet.too-many-rows', { rows, most: MOST_ROWS }));
}
