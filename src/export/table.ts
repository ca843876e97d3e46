/** A report, or part of one, as a table: what CSV, Excel workbooks and registers have in common. */
import type { DateText } from '../domain/dates.ts';
import { CHANGING_ROWS, type ChangingAttribute } from '../lexicon/attributes.ts';

/** A cell: words, a figure, a date, words that lead somewhere, or nothing. */
export type Cell =
  | string
  | number
  | { readonly date: DateText }
  | { readonly text: string; readonly url: string }
  | undefined;

/** What others may fill in of an entry. */
export const FILLED: readonly Filled[] = [...CHANGING_ROWS.map(({ word }) => word), 'comments', 'documents'];
export type Filled = ChangingAttribute | 'comments' | 'documents';

export interface Column {
  /** What it is called in whatever language, where it is one of our own; \`key\` has that by which a line is found again. */
  readonly name?: string;
  readonly title: string;
  /** Width in characters, where the format has one. */
  readonly width: number;
  /** The only values that a reader may enter. */
  readonly choices?: readonly string[];
  /** True for what only programs read, which a format that can hide a column hides. */
  readonly isHidden?: boolean;
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
