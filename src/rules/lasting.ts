import { isDate, lastDay } from '../domain/dates.ts';
import { mayShowPicture } from '../lexicon/marks.ts';

const DUE_IN_WORDS = /\bdue\s+["“«]/;

/**
 * True when the problems of a text are the same on both days, `YYYY-MM-DD`, and whatever lies beside its file: it
 * names no date that has come between them, has nothing due in words, and shows no picture.
 */
export function isLasting(text: string, day: string | undefined, other: string | undefined): boolean {
  if (mayShowPicture(text)) return false;
  if (day === other) return true;
  // Which day words name depends on the mission, too.
  if (day === undefined || other === undefined || DUE_IN_WORDS.test(text)) return false;
  const [from, to] = day < other ? [day, other] : [other, day];
  const dates = text.match(/\b\d{4}(?:-\d{2}){0,2}\b/g) ?? [];
  return !dates.some(date => isDate(date) && lastDay(date) >= from && lastDay(date) < to);
}
