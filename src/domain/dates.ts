/** Calendar dates as reports write them: to the day, the month or the year. */

/** `2010-06-30`, `2010-06` or `2010`; a month or a year stands for its last day. */
export type DateText = string;

const A_DAY = 'YYYY-MM-DD'.length;
const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True when `text` is a date that exists, in one of the three shapes. */
export function isDate(text: string): text is DateText {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const month = parts[2] === undefined ? 1 : Number(parts[2]);
  if (month < 1 || month > 12) return false;
  return (
    parts[3] === undefined || (Number(parts[3]) >= 1 && Number(parts[3]) <= daysIn(Number(parts[1]), month))
  );
}

/** First day that `date` covers, as `YYYY-MM-DD`. */
export function firstDay(date: DateText): string {
  if (date.length === A_DAY) return date;
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** Last day that `date` covers, as `YYYY-MM-DD`. */
export function lastDay(date: DateText): string {
  if (date.length === A_DAY) return date;
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? String(daysIn(Number(year), Number(month))).padStart(2, '0')}`;
}

export function isBefore(date: DateText, other: DateText): boolean {
  return lastDay(date) < firstDay(other);
}

/** The day, `YYYY-MM-DD`, that comes so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, A_DAY);
}

/** The month, `YYYY-MM`, that comes so many months after that of a day. */
export function monthAfter(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 'YYYY-MM'.length);
}

/** Every day from the first of `from` to the last of `to`. */
export function daysFrom(from: DateText, to: DateText): DateText[] {
  const days: DateText[] = [];
  const end = Date.parse(lastDay(to));
  for (let day = Date.parse(firstDay(from)); day <= end; day += 86_400_000)
    days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}

/** Whole days from the end of `from` to the end of `to`; negative when `to` comes first. */
export function daysBetween(from: DateText, to: DateText): number {
  return Math.round((Date.parse(lastDay(to)) - Date.parse(lastDay(from))) / 86_400_000);
}

/**
 * Whole months from one last day to another, negative when `to` comes first; undefined where there is no whole number of
 * them. From the end of a month to the end of another is whole, however long each is.
 */
export function monthsBetween(from: DateText, to: DateText): number | undefined {
  const [start, end] = [lastDay(from), lastDay(to)].map(day => day.split('-').map(Number));
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = start ?? [];
  const [toYear = 0, toMonth = 0, toDay = 0] = end ?? [];
  const areEnds = fromDay === daysIn(fromYear, fromMonth) && toDay === daysIn(toYear, toMonth);
  return fromDay === toDay || areEnds ? (toYear - fromYear) * 12 + toMonth - fromMonth : undefined;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
