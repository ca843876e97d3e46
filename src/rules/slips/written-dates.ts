/** Dates as people write them, put as the language has them: `2009-12-02`, `2009-12`. */
import { isDate } from '../../domain/dates.ts';
import type { Span } from '../../syntax/lexer.ts';
import { monthNumber } from './months.ts';

/** A date in words, or one that is turned around. */
export interface WrittenDate extends Span {
  /** What it can mean; more than one where day and month may be exchanged. */
  readonly readings: readonly string[];
}

const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?';
const MONTH = '([\\p{L}\\p{M}]{3,20}\\.?)';
const OF = '(?:\\s+(?:of|de|del))?\\s+';
const YEAR = '(\\d{4})(?!\\d)';
const TO = '\\s*(?:-|–|—|to|until|till|au|al?|bis|до)\\s*';
/** Between two dates, and before the first of a period: `du 9 juin 2026 au 13 juin 2026`. */
const JOINT = new RegExp(`^(?:${TO})$`, 'iu');
const OPENING = /(?<=\s|^)(?:from|du|del?|vom|dal|с)\s+$/iu;
const START = '(?<![\\p{L}\\d])';

/** Each shape with the way in which its parts make a date; the first that fits is taken. */
const SHAPES: readonly (readonly [RegExp, (parts: readonly string[]) => readonly string[]])[] = [
  // 2 to 3 December 2009
  [
    shape(`${DAY}${TO}${DAY}${OF}${MONTH}(?:${OF}|,\\s*)${YEAR}`),
    ([from, to, month, year]) => [period(date(year, month, from), date(year, month, to))],
  ],
  // 30 November to 2 December 2009
  [
    shape(`${DAY}${OF}${MONTH}${TO}${DAY}${OF}${MONTH}(?:${OF}|,\\s*)${YEAR}`),
    ([from, first, to, last, year]) => [period(date(year, first, from), date(year, last, to))],
  ],
  // December 2 to 3, 2009
  [
    shape(`${MONTH}\\s+${DAY}${TO}${DAY},?\\s+${YEAR}`),
    ([month, from, to, year]) => [period(date(year, month, from), date(year, month, to))],
  ],
  // 2 December 2009
  [shape(`${DAY}${OF}${MONTH}(?:${OF}|,\\s*)${YEAR}`), ([day, month, year]) => [date(year, month, day)]],
  // December 2, 2009
  [shape(`${MONTH}\\s+${DAY},?\\s+${YEAR}`), ([month, day, year]) => [date(year, month, day)]],
  // December 2009
  [shape(`${MONTH}${OF}${YEAR}`), ([month, year]) => [date(year, month)]],
  // 2009/12/02, 2009.12.02, 2009-12-2
  [
    shape(`${YEAR}([-/.])(\\d{1,2})\\2(\\d{1,2})[./-]?(?!\\d)`),
    ([year, , month, day]) => [date(year, month, day)],
  ],
  // 02/12/2009, 2.12.2009
  [
    shape(`(\\d{1,2})([-/.])(\\d{1,2})\\2${YEAR}[./-]?`),
    ([first, , second, year]) => [date(year, second, first), date(year, first, second)],
  ],
  // 12/2009, 2009/12
  [shape(`(\\d{1,2})[-/.]${YEAR}`), ([month, year]) => [date(year, month)]],
  [shape(`${YEAR}[-/.](\\d{1,2})[./-]?(?!\\d)`), ([year, month]) => [date(year, month)]],
];

/** The dates in `text` that are not yet written as the language has them. */
export function findWrittenDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  let from = 0;
  while (from < text.length) {
    const next = nextDate(text, from);
    if (!next) break;
    found.push(next);
    from = next.end;
  }
  return found;
}

/** What must be written otherwise around dates so that two of them are a period: “to” between them, nothing before. */
export function jointsIn(text: string, dates: readonly WrittenDate[]): WrittenDate[] {
  const all = [
    ...dates,
    ...Array.from(text.matchAll(/(?<![\d-])\d{4}(?:-\d{2}){0,2}(?![\d-])/g), ({ 0: date, index }) => ({
      start: index,
      end: index + date.length,
    })).filter(({ start }) => !dates.some(date => date.start <= start && start < date.end)),
  ].sort((a, b) => a.start - b.start);
  return all.flatMap(({ start }, i): WrittenDate[] => {
    const before = all[i - 1];
    const gap = before && text.slice(before.end, start);
    if (before && gap !== undefined && gap !== ' to ' && JOINT.test(gap)) {
      const opening = OPENING.exec(text.slice(0, before.start));
      const joint = { start: before.end, end: start, readings: [' to '] };
      return opening ? [{ start: opening.index, end: before.start, readings: [''] }, joint] : [joint];
    }
    return [];
  });
}

function nextDate(text: string, from: number): WrittenDate | undefined {
  let first: WrittenDate | undefined;
  for (const [pattern, read] of SHAPES) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match || (first && first.start <= match.index)) continue;
    const readings = [...new Set(read(match.slice(1)).filter(reading => reading !== ''))];
    if (readings.length === 0 || readings.includes(match[0])) continue;
    first = { start: match.index, end: match.index + match[0].length, readings };
  }
  return first;
}

function shape(pattern: string): RegExp {
  return new RegExp(START + pattern, 'gu');
}

/** The date of these parts; '' when there is none. */
function date(year = '', month = '', day?: string): string {
  const number = /^\d/.test(month) ? Number(month) : monthNumber(month);
  if (number === undefined) return '';
  const parts = [year, String(number).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
  return isDate(parts) ? parts : '';
}

function period(from: string, to: string): string {
  return from === '' || to === '' ? '' : `${from} to ${to}`;
}
