import { isDate } from '../domain/dates.ts';
import type { Span } from '../syntax/lexer.ts';
import { findWrittenDates } from './slips/written-dates.ts';

/** A date with what makes it the last one. */
export interface Deadline extends Span {
  /** As `due` has it: a month stands for its last day. */
  readonly due: string;
}

/** What stands before the last day. Not “before” and “mid-”: what is due before or in the midst of June is not due by its end. */
const BY =
  /(?<![\p{L}\p{N}])(?:by|until|no later than|not later than|d[’']ici|au plus tard)\s+(?:le\s+|(?:the\s+)?(?:end|fin)(?:\s+of|\s+de)?\s+)?$/iu;
/** What makes a date the first of two, or the day of something else. */
const GOES_ON = /^\s*(?:-|–|—|to\b|and\b|or\b|au\b)/iu;

/** The one deadline in the words; undefined where there is none, or more than one. */
export function deadlineIn(words: string): Deadline | undefined {
  const [found, ...others] = findWrittenDates(words).flatMap(({ start, end, readings }) => {
    const by = BY.exec(words.slice(0, start));
    return by ? [{ start: by.index, end, readings }] : [];
  });
  const [due = '', ...otherDates] = found?.readings ?? [];
  const isOne = found && others.length + otherDates.length === 0 && isDate(due);
  return isOne && !GOES_ON.test(words.slice(found.end))
    ? { start: found.start, end: found.end, due }
    : undefined;
}
