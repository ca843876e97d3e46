/** What somebody filled in in a tracker, and what can be done with it. */
import type { Filled } from '../../export/table.ts';
import type { Texts } from '../../messages/generated/review.ts';
import type { KnownEntry } from './known-entries.ts';

/**
 * It is offered; somebody has said otherwise since it was sent, and both are kept; the report itself says otherwise since;
 * what it is about is in doubt; it is known already; or nobody but its reader can tell what it means.
 */
export type TrackerState = 'offered' | 'disagrees' | 'collides' | 'doubtful' | 'taken' | 'unclear';

type ReasonOf<Id> = Id extends `tracker.why.${infer Why}` ? Why : never;
/** Why it is in doubt, or can't be taken in: whatever there is a text for. */
export type TrackerReason = ReasonOf<keyof Texts>;

/** What is filled in, the line as a whole, or a cell of another column. */
export type TrackerField = Filled | 'row' | 'cell';

/** A cell as an update says it. */
export interface TrackerValue {
  /** The attribute with its value, as it is written; the words of a comment are its text. */
  readonly written: string;
  /** The words of a comment. */
  readonly text?: string;
}

export interface TrackerChange {
  /** Counted from one, over all files. */
  readonly number: number;
  /** Who returned it, and on which day, `YYYY-MM-DD`. */
  readonly author: string | undefined;
  readonly date: string;
  readonly file: string;
  readonly sheet: string | undefined;
  readonly row: number;
  readonly entry: KnownEntry | undefined;
  readonly field: TrackerField;
  /** What heads the column in the workbook; none of a line as a whole. */
  readonly column?: string;
  /** As it now stands, and as it came back. */
  readonly old: string;
  readonly new: string;
  readonly state: TrackerState;
  readonly why?: TrackerReason;
  readonly value?: TrackerValue;
}
