/** Dates and times as authors write them in English, French and Spanish. */
import { type DateText, isDate } from '../domain/dates.ts';
import { readTime, type TimeText } from '../domain/times.ts';

/** A day, a month or a stretch of days, and where the text says so. */
export interface DateReading {
  readonly from: DateText;
  readonly to: DateText;
  readonly start: number;
  readonly end: number;
}

/** A time of day or a stretch of one. */
export interface TimeReading {
  readonly from: TimeText;
  readonly to?: TimeText;
}

const MONTHS: readonly string[] = [
  'january|jan|janvier|janv|enero|ene',
  'february|feb|février|fevrier|févr|febrero',
  'march|mar|mars|marzo',
  'april|apr|avril|avr|abril|abr',
  'may|mai|mayo',
  'june|jun|juin|junio',
  'july|jul|juillet|juil|julio',
  'august|aug|août|aout|agosto|ago',
  'september|sept|sep|septembre|septiembre|setiembre',
  'october|oct|octobre|octubre',
  'november|nov|novembre|noviembre',
  'december|dec|décembre|decembre|déc|diciembre|dic',
];
const MONTH_OF = new Map(
  MONTHS.flatMap((names, index) => names.split('|').map(name => [name, index + 1] as const)),
);
const LONGEST_FIRST = [...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join('|');

const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|º|°)?';
const MONTH = `(${LONGEST_FIRST})\\.?`;
const OF = '\\s+(?:de\\s+|of\\s+)?';
const YEAR = '(?:,?\\s+(?:de\\s+|del\\s+)?(\\d{4}))?';
const TO = '\\s*(?:-|–|—|to|and|until|au|et|al|y|a)\\s*(?:le\\s+|el\\s+)?';
const EDGE = '(?<![\\p{L}\\d])';
const BACK_EDGE = '(?![\\p{L}\\d])';

interface Shape {
  readonly pattern: RegExp;
  /** Day, month and year of the first and the last day, as the groups of the pattern. */
  read(groups: readonly (string | undefined)[]): readonly [Parts, Parts];
}
type Parts = readonly [day: string | undefined, month: string | undefined, year: string | undefined];

const SHAPES: readonly Shape[] = [
  shape(`${DAY}${OF}${MONTH}${YEAR}${TO}${DAY}${OF}${MONTH}${YEAR}`, ([a, b, c, d, e, f]) => [
    [a, b, c ?? f],
    [d, e, f ?? c],
  ]),
  shape(`${DAY}${TO}${DAY}${OF}${MONTH}${YEAR}`, ([a, b, c, d]) => [
    [a, c, d],
    [b, c, d],
  ]),
  shape(`${MONTH}\\s+${DAY}${TO}${DAY}${YEAR}`, ([a, b, c, d]) => [
    [b, a, d],
    [c, a, d],
  ]),
  shape(`${DAY}${OF}${MONTH}${YEAR}`, ([a, b, c]) => same(a, b, c)),
  shape(`${MONTH}\\s+${DAY}${YEAR}`, ([a, b, c]) => same(b, a, c)),
  shape(`(\\d{4})-(\\d{2})-(\\d{2})`, ([a, b, c]) => same(c, b, a)),
  shape(`(\\d{1,2})[./](\\d{1,2})[./](\\d{4})`, ([a, b, c]) => same(a, b, c)),
  shape(`${MONTH}${OF}(\\d{4})`, ([a, b]) => same(undefined, a, b)),
];

function shape(pattern: string, read: Shape['read']): Shape {
  return { pattern: new RegExp(`${EDGE}(?:${pattern})${BACK_EDGE}`, 'giu'), read };
}

function same(...parts: Parts): readonly [Parts, Parts] {
  return [parts, parts];
}

/** Every date in the text, in order. A day without a year is of `year`; without one it is no date. */
export function readDates(text: string, year?: string): readonly DateReading[] {
  const found: DateReading[] = [];
  for (const { pattern, read } of SHAPES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const [first, last] = read(match.slice(1));
      const from = toDate(first, year);
      const to = toDate(last, year);
      const isTaken = found.some(other => start < other.end && other.start < end);
      if (from && to && from <= to && !isTaken) found.push({ from, to, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The date that is the whole text, weekday or not; undefined when the text says more. */
export function readOnlyDate(text: string, year?: string): DateReading | undefined {
  const [date, ...others] = readDates(text, year);
  if (!date || others.length > 0) return undefined;
  const rest = text.slice(0, date.start) + text.slice(date.end);
  return /^[\s.,:;()–-]*(?:(?:(?:from|by|on|le|du|el|del)\s+)?(?:(?:the\s+)?end(?:\s+of)?|fin(?:\s+de)?)?\s*)?[\s.,:;()–-]*$/iu.test(
    rest.replace(WEEKDAY, ''),
  )
    ? date
    : undefined;
}

const WEEKDAY =
  /\p{L}*(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)/giu;

function toDate([day, month, year]: Parts, fallback: string | undefined): DateText | undefined {
  const fullYear = year ?? fallback;
  const number = MONTH_OF.get((month ?? '').toLowerCase()) ?? Number(month);
  if (fullYear === undefined || !Number.isInteger(number)) return undefined;
  const text = [
    fullYear,
    String(number).padStart(2, '0'),
    ...(day === undefined ? [] : [day.padStart(2, '0')]),
  ].join('-');
  return isDate(text) ? text : undefined;
}

const TIME = /(?<![\d.:])(\d{1,2})(?:[:h.](\d{2})|h)(?:\s*([ap])\.?m\.?)?(?!\d|:\d)/giu;

/** The first time of day in the text, with its end where one is given. */
export function readTimes(text: string): TimeReading | undefined {
  const times = [...text.matchAll(TIME)].flatMap(match => {
    const [whole, hour = '', minute = '00', half] = match;
    const time = readTime(`${onTheClock(Number(hour), half)}:${minute}`);
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

function onTheClock(hour: number, half: string | undefined): number {
  if (half?.toLowerCase() === 'p' && hour < 12) return hour + 12;
  return half?.toLowerCase() === 'a' && hour === 12 ? 0 : hour;
}
