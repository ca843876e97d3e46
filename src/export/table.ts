/** A report, or part of one, as a table: what CSV, Excel workbooks and registers have in common. */
import type { DateText } from '../domain/dates.ts';

/** A cell: words, a figure, a date, words that lead somewhere, or nothing. */
export type Cell =
  | string
  | number
  | { readonly date: DateText }
  | { readonly text: string; readonly url: string }
  | undefined;

/** What others may fill in of an entry, in the order of the sheet that says what was sent. */
export const FILLED = ['response', 'owner', 'due', 'status', 'cost', 'comments', 'documents'] as const;
export type Filled = (typeof FILLED)[number];

export interface Column {
  readonly title: string;
  /** Width in characters, where the format has one. */
  readonly width: number;
  /** The only values that a reader may enter. */
  readonly choices?: readonly string[];
  /** True for what only programs read, which a format that can hide a column hides. */
  readonly isHidden?: boolean;
  /** True for the column of the keys by which a program finds a line again. */
  readonly isKey?: boolean;
  /** What is said of the entry by whoever fills in its cells; of nothing else is anything taken in again. */
  readonly fills?: Filled;
}

export interface TableSheet {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** True where lines are neither sorted nor filtered. */
  readonly isFixed?: boolean;
  /** True for what only programs read, which no program that shows workbooks offers to show. */
  readonly isForPrograms?: boolean;
}
