/** Dates as the United Nations write them: 2 December 2009, 2 and 3 December 2009, 2–5 December 2009. */
import patterns from '../../language/l10n/dates.json' with { type: 'json' };
import { type DateText, daysBetween } from '../domain/dates.ts';
import type { Language } from './languages.ts';

type Patterns = Readonly<
  Record<'day' | 'month' | 'year' | 'twoDays' | 'days' | 'months' | 'span', string>
> & { readonly firstDay?: string; readonly monthNames?: readonly string[] };

const PATTERNS: Readonly<Record<Language, Patterns>> = patterns;

/** A date to the day, month or year, in words. */
export function writeDate(date: DateText, language: Language): string {
  const { year, month, day } = partsOf(date);
  const style = PATTERNS[language];
  if (month === undefined) return fill(style.year, { y: String(year) });
  if (day === undefined) {
    return fill(style.month, { month: monthName(month, language), m: String(month), y: String(year) });
  }
  return fill(style.day, dayParts(date, language));
}

/** A period in words, as short as it can be said. */
export function writePeriod(
  period: { readonly from: DateText; readonly to: DateText },
  language: Language,
): string {
  const from = partsOf(period.from);
  const to = partsOf(period.to);
  const style = PATTERNS[language];
  if (period.from === period.to) return writeDate(period.from, language);
  if (from.day === undefined || to.day === undefined || from.year !== to.year) {
    return fill(style.span, {
      from: writeDate(period.from, language),
      to: writeDate(period.to, language),
    });
  }
  const last = dayParts(period.to, language);
  const values = {
    ...dayParts(period.from, language),
    d2: last.d,
    m2: last.m,
    month2: last.month,
  };
  if (from.month !== to.month) return fill(style.months, values);
  return fill(daysBetween(period.from, period.to) === 1 ? style.twoDays : style.days, values);
}

function dayParts(date: DateText, language: Language) {
  const { year, month = 1, day = 1 } = partsOf(date);
  const style = PATTERNS[language];
  return {
    d: day === 1 && style.firstDay !== undefined ? style.firstDay : String(day),
    m: String(month),
    month: monthName(month, language, true),
    y: String(year),
  };
}

/** Names of months, worked out once: a register of many reports has tens of thousands of dates. */
const monthNames = new Map<string, string>();

function monthName(month: number, language: Language, besideDay = false): string {
  const own = PATTERNS[language].monthNames?.[month - 1];
  if (own !== undefined) return own;
  const key = `${language} ${month} ${besideDay}`;
  const name = monthNames.get(key) ?? formatMonth(month, language, besideDay);
  monthNames.set(key, name);
  return name;
}

function formatMonth(month: number, language: Language, besideDay: boolean): string {
  const format = new Intl.DateTimeFormat(language, {
    month: 'long',
    timeZone: 'UTC',
    ...(besideDay && { day: 'numeric' }),
  });
  const parts = format.formatToParts(Date.UTC(2000, month - 1, 1));
  return parts.find(part => part.type === 'month')?.value ?? String(month);
}

function partsOf(date: DateText): { year: number; month?: number; day?: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
