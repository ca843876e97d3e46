/** When a meeting was held: the day and the hour with which its line begins, or those above it. */
import { isDate } from '../../domain/dates.ts';
import type { Period } from '../../domain/read-dates.ts';
import { readTime } from '../../domain/times.ts';
import { weekdayNames } from '../../lexicon/calendar.ts';
import { flat } from '../../lexicon/flat.ts';
import { anyOf, IMPORT_TAGS, phrasesOf } from '../../lexicon/import-words.ts';
import { NO_MONTH, NO_YEAR } from '../day-heading.ts';
import { hoursIn, type LeadingHour, leadingHour } from '../hours.ts';
import type { Part } from '../part.ts';
import { type DateContext, datesDuring } from '../sure-dates.ts';
import type { ReportContext } from './chapter.ts';

/** When a meeting was held, as its line begins. */
export interface When {
  readonly date: Period | undefined;
  readonly time: string | undefined;
  /** The words that say so, and the rest of the line. */
  readonly lead: string;
  readonly rest: string;
}

/** `Central Commission (14:00, Thalassa)` */
const HOUR_BEHIND = /\s\((?:[^()]*,\s+)?(?<hour>\d{1,2}(?:[:.]\d{2}|\s?h(?:\s?\d{2})?))(?:,[^()]*)?\)$/u;
/** `0830 Briefing`, below a day. */
const FOUR_FIGURES = /^\s*([01]\d|2[0-3])([0-5]\d)(?:\s?h(?:rs)?)?(?=\s+\p{Lu})/u;
const WEEKDAYS = weekdays();
/** `Día` of “Día 8/4”, `Day 2 –` of “Day 2 – 4 March”. */
const DAY_WORD = new RegExp(
  `^${anyOf(phrasesOf('dayWords'))}\\s+(?:\\d{1,2}\\s?[:(,–-]\\s*(?=\\d|\\p{L}))?`,
  'u',
);

/** The day and the hour with which a line begins; undefined without any, or outside the lists of what was done. */
export function whenOf(text: string, part: Part, context: ReportContext): When | undefined {
  const { mission } = context;
  const behind = part.day ? HOUR_BEHIND.exec(text) : null;
  const hour = behind ? hoursIn(behind.groups?.hour ?? '')?.from : undefined;
  if (behind && hour !== undefined) return { date: dayOf(part, mission), time: hour, lead: '', rest: text };
  const date = leadingDate(text, context);
  const afterDate = date ? text.slice(date.end) : text;
  const hours = leadingHour(afterDate) ?? (part.day ? fourFigures(afterDate) : undefined);
  const clock = hours?.from;
  const day = date ?? dayOf(part, mission);
  if (!date && !(clock !== undefined && day) && !(clock !== undefined && part.kind === 'activities'))
    return undefined;
  const cut = (date?.end ?? 0) + (hours?.end ?? 0);
  const mark = /^[\s,;:.–—-]*/u.exec(text.slice(cut))?.[0].length ?? 0;
  return { date: day, time: clock, lead: text.slice(0, cut + mark).trim(), rest: text.slice(cut + mark) };
}

/** `0830` below a day. */
function fourFigures(text: string): LeadingHour | undefined {
  const found = FOUR_FIGURES.exec(text);
  const from = found ? readTime(`${found[1]}:${found[2]}`) : undefined;
  return found && from !== undefined ? { from, end: found[0].length } : undefined;
}

/** The day of the part's heading; its year, where it has none, is the mission's. */
export function dayOf({ day }: Part, mission: Period | undefined): Period | undefined {
  if (!day?.from.startsWith(NO_YEAR)) return day;
  if (day.from.startsWith(NO_MONTH)) return mission && inMission(day.from.slice(NO_MONTH.length), mission);
  return mission && inYear(day.from.slice(NO_YEAR.length), mission.from.slice(0, 4));
}

/** The only day of the mission with this number. */
function inMission(day: string, { from, to }: Period): Period | undefined {
  const months = new Set([from.slice(0, 7), to.slice(0, 7)]);
  const days = [...months]
    .map(month => `${month}-${day}`)
    .filter(date => isDate(date) && date >= from && date <= to);
  const [only, ...others] = days;
  return only !== undefined && others.length === 0 ? { from: only, to: only } : undefined;
}

function inYear(monthAndDay: string, year: string): Period | undefined {
  const date = `${year}${monthAndDay}`;
  return isDate(date) ? { from: date, to: date } : undefined;
}

/** A date at the start of a line, its weekday before it. */
export function leadingDate(
  text: string,
  { mission, order }: DateContext,
): (Period & { readonly end: number }) | undefined {
  const plain = flat(text);
  const named = WEEKDAYS.exec(plain);
  const weekday = (named ?? DAY_WORD.exec(plain))?.[0].length ?? 0;
  const [date] = datesDuring(text, { mission, order }).filter(({ start }) => start <= weekday + 4);
  if (date) return date;
  // `Mardi 10, 10h`: the day of the mission with that number
  const number = named
    ? /^(\d{1,2})(?:er|st|nd|rd|th)?(?=[,.:;]|\s+[–—-]\s|\s*$)/u.exec(text.slice(weekday))
    : null;
  const numbered = number && mission ? inMission((number[1] ?? '').padStart(2, '0'), mission) : undefined;
  if (number && numbered && plain.startsWith(weekdayIn(numbered.from, plain)))
    return { ...numbered, end: weekday + number[0].length };
  // `Tue 12/3`: the weekday tells which of the two is the month.
  const figures = /^\s*(\d{1,2})[/.](\d{1,2})\.?(?![\d/.])/u.exec(text.slice(weekday));
  if (!figures || !mission) return undefined;
  const [, one = '', other = ''] = figures;
  const year = mission.from.slice(0, 4);
  const days = [
    [other, one],
    [one, other],
  ].flatMap(
    ([month = '', day = '']) => inYear(`-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, year) ?? [],
  );
  const fitting = days.filter(
    ({ from }) =>
      from >= mission.from && from <= mission.to && (!named || plain.startsWith(weekdayIn(from, plain))),
  );
  const [only, ...more] = fitting.filter(
    (day, at) => fitting.findIndex(({ from }) => from === day.from) === at,
  );
  return only && more.length === 0 ? { ...only, end: weekday + figures[0].length } : undefined;
}

/** The name of a day's weekday with which a text begins, in whichever language; a text that begins with none has one that it cannot begin with. */
function weekdayIn(date: string, text: string): string {
  const at = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const names = IMPORT_TAGS.flatMap(tag =>
    [weekdayNames(tag, ['short']), weekdayNames(tag, ['long'])].map(days =>
      flat(days[at] ?? '').replace('.', ''),
    ),
  );
  return names.find(name => name !== '' && text.startsWith(name)) ?? '\0';
}

function weekdays(): RegExp {
  const names = IMPORT_TAGS.flatMap(tag => weekdayNames(tag, ['long', 'short'])).map(name =>
    flat(name).replace(/\.$/, ''),
  );
  return new RegExp(
    `^\\s*(?:${[...new Set(names)].sort((a, b) => b.length - a.length).join('|')})\\.?,?\\s+`,
    'u',
  );
}
