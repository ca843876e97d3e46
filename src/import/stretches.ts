/** Stretches of days that are told together: `4 to 6 and 9 to 12 March 2024` is one from the first to the last. */

import { daysBetween } from '../domain/dates.ts';
import type { DateReading } from '../domain/read-dates.ts';
import { AND, AT, OF } from './small-words.ts';
import { type DateOrder, sureDates } from './sure-dates.ts';

const AND_THEN = `\\s*(?:[,;]?\\s*(?:${AND}|&|\\+)|[,;])\\s*(?:${OF})?`;
/** Between two stretches. */
const JOINT = new RegExp(`^${AND_THEN}$`, 'iu');
/** Days in front of others, whose month they share: `4 to 6 and` */
const DAYS_BEFORE = new RegExp(
  `(?<![\\p{L}\\d./-])(?<first>\\d{1,2})(?:\\.?(?:st|nd|rd|th|er|[ºª°]))?\\s*(?:-|–|${AT}|a\\s)\\s*\\d{1,2}(?:\\.?(?:st|nd|rd|th|er|[ºª°]))?${AND_THEN}$`,
  'iu',
);
/** Two that lie further apart are no parts of one mission. */
const LONGEST_GAP = 31;

/** The dates of a text in order; what is told together is one, and none where it lies too far apart. */
export function stretchesIn(text: string, order: DateOrder | undefined): readonly DateReading[] {
  const joined: DateReading[] = [];
  const apart = new Set<DateReading>();
  for (const date of withSharedYear(text, order).map(each => withSharedMonth(text, each))) {
    const before = joined.at(-1);
    const isNext =
      before !== undefined &&
      before.from !== before.to &&
      date.from !== date.to &&
      JOINT.test(text.slice(before.end, date.start));
    if (!isNext) {
      joined.push(date);
      continue;
    }
    const gap = daysBetween(before.to, date.from);
    const both = { from: before.from, to: date.to, start: before.start, end: date.end };
    joined[joined.length - 1] = both;
    if (gap <= 0 || gap > LONGEST_GAP || apart.has(before)) apart.add(both);
  }
  return joined.filter(date => !apart.has(date));
}

/** The dates of a text; those that stand right before one with a year are of that year. */
function withSharedYear(text: string, order: DateOrder | undefined): readonly DateReading[] {
  const sure = sureDates(text, { order });
  const others = sure.flatMap((date, at) => {
    const from = sure[at - 1]?.end ?? 0;
    const found: DateReading[] = [];
    let { start } = date;
    for (const each of [...sureDates(text, { order, year: date.from.slice(0, 4) })].reverse()) {
      if (each.end > start || each.start < from) continue;
      if (!JOINT.test(text.slice(each.end, start))) break;
      found.push(each);
      ({ start } = each);
    }
    return found;
  });
  return [...sure, ...others].sort((a, b) => a.start - b.start);
}

/** `9 to 12 March` of “4 to 6 and 9 to 12 March”, from the 4th on. */
function withSharedMonth(text: string, date: DateReading): DateReading {
  const found = DAYS_BEFORE.exec(text.slice(0, date.start));
  const from = `${date.from.slice(0, 7)}-${(found?.groups?.first ?? '').padStart(2, '0')}`;
  const isBefore = found !== null && date.from !== date.to && from < date.from;
  return isBefore ? { from, to: date.to, start: found.index, end: date.end } : date;
}
