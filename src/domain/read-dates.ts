/** Dates and times as people write them, in words and in figures. */
import { allWeekdays, monthNumbers } from '../lexicon/calendar.ts';
import { type DateText, isDate } from './dates.ts';
import { hourOfDay, readTime, type TimeText } from './times.ts';

/** A day, a month or a stretch of days. */
export interface Period {
  readonly from: DateText;
  readonly to: DateText;
}

/** A period, and where the text says so. */
export interface DateReading extends Period {
  readonly start: number;
  readonly end: number;
  /** What it means if the month stands first, where that can be: 02/03/2009. */
  readonly monthFirst?: Period;
}

/** A time of day or a stretch of one. */
export interface TimeReading {
  readonly from: TimeText;
  readonly to?: TimeText;
}

export interface DateOptions {
  /** The year of a day that has none; without it, such a day is not read. */
  readonly year?: string | undefined;
  /** Reads 12/2009 too, which in prose may be the number of a law. */
  readonly monthsInFigures?: boolean;
}

type Parts = readonly [day: string | undefined, month: string | undefined, year: string | undefined];

interface Shape {
  readonly pattern: RegExp;
  /** Day, month and year of the first and the last day, as the groups of the pattern. */
  read(groups: readonly (string | undefined)[]): readonly [Parts, Parts];
  readonly isMonthInFigures?: true;
  readonly mayExchange?: true;
  /** True for what has no word in it. */
  readonly isInFigures: boolean;
}

/** A place of a text that has a shape. */
interface Match {
  readonly shape: Shape;
  readonly days: readonly [Parts, Parts];
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

let shapes: readonly Shape[] | undefined;

/** In the order in which they are tried: no date is read within another. */
function makeShapes(): readonly Shape[] {
  const names = [...monthNumbers().keys()].sort((a, b) => b.length - a.length);
  // 1st, 1er, 1º, 1.º, 1ª, 1.
  const ordinal = '(?:\\.?(?:st|nd|rd|th|er|ʳᵉ|ᵉʳ|[ºª°])|\\.)?';
  const day = `(\\d{1,2})${ordinal}`;
  const month = `(${names.join('|')})\\.?`;
  // Most words have no figure near, which is told at a tenth of the cost of all the names.
  const opening = `(?=\\D{3,20}\\d)${month}`;
  const of = '\\s+(?:(?:of|de|del)\\s+)?';
  const year = '(?:(?:,\\s*|\\s+)(?:(?:of|de|del)\\s+)?(\\d{4}))?';
  const weekdays = `(?:(?:${allWeekdays().join('|')})\\s+)?`;
  const to = `\\s*(?:-|–|—|to|and|until|till|au|et|al?|y|bis|до)\\s*(?:le\\s+|el\\s+)?${weekdays}`;
  return [
    // 30 November to 2 December 2009
    shape(`${day}${of}${month}${year}${to}${day}${of}${month}${year}`, ([a, b, c, d, e, f]) => [
      [a, b, c],
      [d, e, f ?? c],
    ]),
    // 2, 3 and 5 December 2009
    shape(`${day}(?:,\\s*\\d{1,2}${ordinal})+${to}${day}${of}${month}${year}`, ([a, b, c, d]) => [
      [a, c, d],
      [b, c, d],
    ]),
    // 2 to 3 December 2009
    shape(`${day}${to}${day}${of}${month}${year}`, ([a, b, c, d]) => [
      [a, c, d],
      [b, c, d],
    ]),
    // December 2 to 3, 2009
    shape(`${opening}\\s+${day}${to}${day}${year}`, ([a, b, c, d]) => [
      [b, a, d],
      [c, a, d],
    ]),
    // 2 December 2009
    shape(`${day}${of}${month}${year}`, ([a, b, c]) => same(a, b, c)),
    // December 2, 2009
    shape(`${opening}\\s+${day}${year}`, ([a, b, c]) => same(b, a, c)),
    // 28.10. to 2.11.2024, 28/10/2024 to 2/11/2024
    {
      ...shape(
        `(\\d{1,2})([-/.])(\\d{1,2})(?:\\2(\\d{4})|\\.?)${to}(\\d{1,2})\\2(\\d{1,2})\\2(\\d{4})`,
        ([a, , b, c, d, e, f]) => [
          [a, b, c],
          [d, e, f],
        ],
      ),
      mayExchange: true,
    },
    // 12 to 16.5.2024
    shape(`(\\d{1,2})\\.?${to}(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})`, ([a, b, c, d]) => [
      [a, c, d],
      [b, c, d],
    ]),
    // 2009-12-02 to 2009-12-04
    shape(`(\\d{4})-(\\d{1,2})-(\\d{1,2})${to}(\\d{4})-(\\d{1,2})-(\\d{1,2})`, ([a, b, c, d, e, f]) => [
      [c, b, a],
      [f, e, d],
    ]),
    // 2009-12-02, 2009/12/2
    shape('(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})', ([a, , b, c]) => same(c, b, a)),
    // 2.12.2009
    { ...shape('(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})', ([a, , b, c]) => same(a, b, c)), mayExchange: true },
    // December 2009
    shape(`${opening}${of}(\\d{4})`, ([a, b]) => same(undefined, a, b)),
    // 12/2009, 2009/12
    { ...shape('(\\d{1,2})[-/.](\\d{4})', ([a, b]) => same(undefined, a, b)), isMonthInFigures: true },
    { ...shape('(\\d{4})[-/.](\\d{1,2})', ([a, b]) => same(undefined, b, a)), isMonthInFigures: true },
  ];
}

/** No date begins within one that begins with its year: the 11 of 2024-03-11 is no “11 to 14 March”. */
const NOT_WITHIN = '(?<![\\p{L}\\d]|\\d{4}[-/.](?:\\d{1,2}[-/.])?)';

function shape(pattern: string, read: Shape['read']): Shape {
  const isInFigures = !pattern.includes('january');
  return { pattern: new RegExp(`${NOT_WITHIN}(?:${pattern})(?![\\p{L}\\d])`, 'giu'), read, isInFigures };
}

function same(...parts: Parts): readonly [Parts, Parts] {
  return [parts, parts];
}

/** True for a text with a day of a month in it, be there such a day or not. */
export function namesDay(text: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return (
    words.some(word => monthNumbers().has(word)) && words.some(word => /^\d{1,2}\p{L}{0,2}$/u.test(word))
  );
}

export function readDates(text: string, options: DateOptions = {}): readonly DateReading[] {
  const found: DateReading[] = [];
  const taken: { readonly start: number; readonly end: number }[] = [];
  for (const { shape, days, text: said, start, end } of matchesIn(text)) {
    if (shape.isMonthInFigures && !options.monthsInFigures) continue;
    if (taken.some(other => start < other.end && other.start < end)) continue;
    const date = dateOf(days, shape, options);
    if (date) found.push({ ...date, start, end });
    if (date || isImpossible(days, said, options)) taken.push({ start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

let last: { readonly text: string; readonly matches: readonly Match[] } | undefined;

/** Whatever has the shape of a date in a text, shape by shape; kept of the last text, which is asked for each year of a mission. */
function matchesIn(text: string): readonly Match[] {
  // A date has a year or names a month.
  if (!/\d/.test(text)) return [];
  if (last?.text === text) return last.matches;
  shapes ??= makeShapes();
  const [hasMonth, hasMarks] = [namesMonth(text), /\d\.?[-/.]\d/.test(text)];
  const likely = shapes.filter(({ isInFigures }) => (isInFigures ? hasMarks : hasMonth));
  const matches = likely.flatMap(shape =>
    Array.from(text.matchAll(shape.pattern), match => {
      const [said, ...groups] = match;
      return {
        shape,
        days: shape.read(groups),
        text: said,
        start: match.index,
        end: match.index + said.length,
      };
    }),
  );
  last = { text, matches };
  return matches;
}

let firstWords: ReadonlySet<string> | undefined;

/** True for a text with the name of a month in it, or with the first word of one. */
function namesMonth(text: string): boolean {
  firstWords ??= new Set([...monthNumbers().keys()].map(name => name.split(' ', 1)[0] ?? name));
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some(word => firstWords?.has(word));
}

/** True for days that do not exist, or of which the last comes before the first: no part of them is a date either. */
function isImpossible([first, last]: readonly [Parts, Parts], text: string, { year }: DateOptions): boolean {
  if (last[2] !== undefined && !toDate(last)) return true;
  // “Day 3 – 2 March 2024” is a number and a day.
  if ((last[2] ?? year) === undefined || /^\d{1,2}\s+[-–—]\s/u.test(text)) return false;
  return [first, last].every(([day, month = '']) => Number(day) <= 31 && monthOf(month) !== undefined);
}

function dateOf(days: readonly [Parts, Parts], { mayExchange }: Shape, { year }: DateOptions) {
  const dayFirst = period(days, year);
  const monthFirst = mayExchange && period([exchange(days[0]), exchange(days[1])], year);
  const isTwo = dayFirst && monthFirst && dayFirst.from !== monthFirst.from;
  return isTwo ? { ...dayFirst, monthFirst } : (dayFirst ?? monthFirst);
}

/** Undefined where a day does not exist, has no year, or the last comes before the first. */
function period([first, last]: readonly [Parts, Parts], year?: string): Period | undefined {
  const lastYear = last[2] ?? year;
  const to = toDate(last, lastYear);
  let from = toDate(first, lastYear);
  const mayBeYearBefore = first[2] === undefined && first[1] !== last[1];
  // 30 December to 2 January 2010
  if (from && to && from > to && mayBeYearBefore) from = toDate(first, String(Number(lastYear) - 1));
  return from && to && from <= to ? { from, to } : undefined;
}

function exchange([day, month, year]: Parts): Parts {
  return [month, day, year];
}

/** The date that is the whole text, weekday or not; undefined when the text says more. */
export function readOnlyDate(text: string, options?: DateOptions): DateReading | undefined {
  const [date, ...others] = readDates(text, options);
  if (!date || others.length > 0) return undefined;
  const rest = text.slice(0, date.start) + text.slice(date.end);
  return /^[\s.,:;()–-]*(?:(?:from|by|on|le|du|el|del)\s*)?(?:(?:(?:the\s+)?end(?:\s+of)?|fin(?:\s+de)?)\s+)?[\s.,:;()–-]*$/iu.test(
    withoutWeekday(rest),
  )
    ? date
    : undefined;
}

let weekday: RegExp | undefined;

function withoutWeekday(text: string): string {
  weekday ??= new RegExp(`(?<!\\p{L})(?:${allWeekdays().join('|')})(?!\\p{L})`, 'giu');
  return text.replace(weekday, '');
}

function monthOf(text: string): number | undefined {
  const number = /^\d/.test(text) ? Number(text) : monthNumbers().get(text.toLowerCase());
  return number !== undefined && number > 0 && number < 13 ? number : undefined;
}

function toDate([day, month = '', year]: Parts, fallback?: string): DateText | undefined {
  const fullYear = year ?? fallback;
  const number = monthOf(month);
  if (fullYear === undefined || number === undefined) return undefined;
  const parts = [fullYear, String(number).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
  return isDate(parts) ? parts : undefined;
}

const TIME = /(?<![\d.:])(\d{1,2})(?:[:h.](\d{2})|h)(?:\s*([ap])\.?m\.?)?(?!\d|:\d)/giu;

/** The first time of day in the text, with its end where one is given. */
export function readTimes(text: string): TimeReading | undefined {
  const times = [...text.matchAll(TIME)].flatMap(match => {
    const [whole, hour = '', minute = '00', half] = match;
    const time = readTime(`${hourOfDay(Number(hour), half)}:${minute}`);
    return time === undefined ? [] : [{ time, start: match.index, end: match.index + whole.length }];
  });
  const [first, second] = times;
  if (!first) return undefined;
  const between = second && text.slice(first.end, second.start);
  const isRange = between !== undefined && /^\s*(?:-|–|—|to|à|a|y)\s*$/iu.test(between);
  return second && isRange && first.time < second.time
    ? { from: first.time, to: second.time }
    : { from: first.time };
}
