/** Days that head what was done on them, in diaries and agendas. */
import { type Period, readOnlyDate } from '../domain/read-dates.ts';
import { allWeekdays } from '../lexicon/calendar.ts';
import { flat } from '../lexicon/flat.ts';

const WEEKDAY = new RegExp(`^[*_]*(?:${allWeekdays().map(flat).join('|')})(?!\\p{L})`, 'u');

/** The day that a line is, with or without a year; of one without it only the day and the month are right. */
export function dayOf(text: string): Period | undefined {
  const line = dayPartOf(text.replace(/[*_]/g, ''));
  if (line.length > 60) return undefined;
  const [, day] = /^(?:\p{L}{2,12}\.?,?\s+)(\d{1,2})\.?$/u.exec(WEEKDAY.test(flat(line)) ? line : '') ?? [];
  const ofMonth = day === undefined ? undefined : `${NO_MONTH}${day.padStart(2, '0')}`;
  return (
    readOnlyDate(line) ??
    readOnlyDate(line, { year: NO_YEAR }) ??
    (ofMonth === undefined ? undefined : { from: ofMonth, to: ofMonth })
  );
}

/** `Tuesday 21 May` of “Tuesday 21 May – Quarra”, or of “Item 2. Tuesday 21 May, 14:00 – Town Hall”. */
function dayPartOf(line: string): string {
  const [, rest = line] = /^(?:\p{L}+\s)?\d{1,2}[.:)]\s+(.*)$/u.exec(line) ?? [];
  if (!WEEKDAY.test(flat(rest)) || line.length > 100) return line;
  const [day = ''] = rest.split(/\s+[–—-]\s+|\s?:\s|(?<=\d),\s+(?!\d{4})|\s+\(/u);
  return /\d/.test(day) ? day : line;
}

/** True for a line that says a day and nothing else. */
export function isOnlyDay(text: string): boolean {
  const line = text.replace(/[*_]/g, '').trim();
  return dayPartOf(line) === line;
}

/** True for a line that begins with the name of a weekday, whatever number of an agenda stands in front. */
export function beginsWithWeekday(text: string): boolean {
  return WEEKDAY.test(flat(dayPartOf(text)));
}

/** True for a line that is nothing but a day with its weekday. */
export function isWeekday(text: string): boolean {
  return beginsWithWeekday(text) && dayOf(text) !== undefined;
}

/** Stands for the year of a day that has none; it is a leap year. */
export const NO_YEAR = '0004';

/** Stands for year and month of a day that has neither, as in “Tuesday 5”. */
export const NO_MONTH = `${NO_YEAR}-00-`;
