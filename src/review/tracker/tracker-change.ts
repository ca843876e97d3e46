/** What somebody filled in in a tracker, and what can be done with it. */
import type { Filled } from '../../export/table.ts';
import type { KnownEntry } from './known-entries.ts';

/**
 * It is offered; somebody has said otherwise since it was sent, and both are kept; the report itself says otherwise since;
 * what it is about is in doubt; it is known already; or nobody but its reader can tell what it means.
 */
export type TrackerState = 'offered' | 'disagrees' | 'collides' | 'doubtful' | 'taken' | 'unclear';

/** Why it is in doubt, or can't be taken in, and how that is said. */
export const REASONS = {
  'no-key': 'tracker.why.no-key',
  'other-words': 'tracker.why.other-words',
  reworded: 'tracker.why.reworded',
  'reworded-since': 'tracker.why.reworded-since',
  twice: 'tracker.why.twice',
  'as-before': 'tracker.why.as-before',
  over: 'tracker.why.over',
  'new-row': 'tracker.why.new-row',
  'no-words': 'tracker.why.no-words',
  gone: 'tracker.why.gone',
  'other-mission': 'tracker.why.other-mission',
  unnamed: 'tracker.why.unnamed',
  emptied: 'tracker.why.emptied',
  merged: 'tracker.why.merged',
  error: 'tracker.why.error',
  'unknown-word': 'tracker.why.unknown-word',
  'two-dates': 'tracker.why.two-dates',
  'no-such-date': 'tracker.why.no-such-date',
  number: 'tracker.why.number',
  'no-day': 'tracker.why.no-day',
  'not-taken': 'tracker.why.not-taken',
  'no-heading': 'tracker.why.no-heading',
  note: 'tracker.why.note',
  struck: 'tracker.why.struck',
  beside: 'tracker.why.beside',
} as const;

export type TrackerReason = keyof typeof REASONS;

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
