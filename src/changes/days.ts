/** Dates in a text: days, months and years, and whether it is until, since or at the end of them. */
import { isDate, lastDay } from '../domain/dates.ts';
import { readDates } from '../domain/read-dates.ts';
import { monthNames, monthNumbers, weekdayNames } from '../lexicon/calendar.ts';
import type { EffectWords } from '../lexicon/effect-words.ts';
import { overlaps } from '../lexicon/sentences.ts';
import type { WordedText } from '../terminology/read-texts.ts';
import { compareFacts, type Sides } from './compare-facts.ts';
import type { FoundCue } from './cues.ts';
import type { Effect } from './effect.ts';
import type { Fact } from './fact.ts';

interface Found {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly isStretch: boolean;
  /** True for what is counted from the day of the text: “next year”. */
  readonly isRelative?: boolean;
}

/** A year that is written nowhere: what has it was written without one. */
const NO_YEAR = '1904';
const YEAR = /(?<![\p{L}\p{N}.,/-])(?:19|20)\p{N}{2}(?![\p{L}\p{N}]|[.,/-]\p{N})/gu;
/** So far before a date stands what says that it is until then. */
const NEAR = 24;

/** Months whose names are written small, whole. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  ['fr', 'es'].flatMap(language =>
    monthNames(language, ['long']).flatMap((names, place) =>
      [...names].map(name => [name, place + 1] as const),
    ),
  ),
);

const WEEKDAYS: ReadonlyMap<string, string> = new Map(
  ['en', 'fr', 'es'].flatMap(language =>
    weekdayNames(language, ['long']).map((name, place) => [name.toLowerCase(), `weekday ${place}`] as const),
  ),
);

export function daysIn(
  worded: WordedText,
  words: EffectWords | undefined,
  cues: readonly FoundCue[],
): readonly Fact[] {
  const { text } = worded;
  const dated: readonly Found[] = readDates(text, { year: NO_YEAR, monthsInFigures: true }).map(
    ({ from, to, start, end }) => ({
      value: from === to ? withoutYear(from) : `${withoutYear(from)} to ${withoutYear(to)}`,
      start,
      end,
      isStretch: from !== to,
    }),
  );
  const found: Found[] = [...dated, ...monthsAlone(worded, dated)];
  for (const { 0: year, index } of text.matchAll(YEAR)) {
    const own = { value: year, start: index, end: index + year.length, isStretch: false };
    if (!found.some(other => overlaps(own, other))) found.push(own);
  }
  const weekdays: readonly Found[] = worded.words.flatMap(({ lower, start, end }) => {
    const value = WEEKDAYS.get(lower) ?? WEEKDAYS.get(lower.replace(/s$/, ''));
    return value === undefined ? [] : [{ value, start, end, isStretch: true }];
  });
  const relatives: readonly Found[] = cues
    .filter(cue => cue.cue === 'relative')
    .map(({ line, start, end }) => ({
      value: line.includes('<') ? text.slice(start, end).toLowerCase() : line,
      start,
      end,
      isStretch: false,
      isRelative: true,
    }));
  return [...found, ...weekdays, ...relatives.filter(each => !found.some(other => overlaps(each, other)))]
    .sort((a, b) => a.start - b.start)
    .map(({ value, start, end, isStretch, isRelative = false }) => {
      const way = isStretch ? undefined : wayTo(text, start, cues);
      const part = isStretch ? undefined : partBefore(text, start, words);
      return {
        kind: 'date' as const,
        value: [way?.cue ?? '', part?.value ?? '', value].join(' ').trim(),
        text: text.slice(way?.start ?? part?.start ?? start, end),
        start,
        end,
        isWeak: isRelative,
      };
    });
}

/** True for the same days; of these, one may leave its year unsaid. */
function isSameDay(one: Fact, other: Fact): boolean {
  if (one.value === other.value) return true;
  const isBare = ({ value }: Fact) => /month \d+$/u.test(value) || !/\d{4}/u.test(value);
  if (isBare(one) === isBare(other)) return false;
  const [bare, full] = isBare(one) ? [one.value, other.value] : [other.value, one.value];
  const month = bare.replace(/month (\d+)$/u, (_, number: string) => number.padStart(2, '0'));
  return full.replace(/\d{4}-/gu, '') === month;
}

function withoutYear(date: string): string {
  return date.replace(`${NO_YEAR}-`, '');
}

/** Months without a day or a year; with a capital letter where the language writes them so. */

function monthsAlone({ words }: WordedText, dated: readonly Found[]): readonly Found[] {
  return words.flatMap(({ lower, start, end, text: written }) => {
    const isCapital = written !== lower;
    const month = isCapital && lower.length > 2 ? monthNumbers().get(lower) : MONTHS.get(lower);
    const isOther = month === undefined || dated.some(date => overlaps(date, { start, end }));
    return isOther ? [] : [{ value: `month ${month}`, start, end, isStretch: false }];
  });
}

/** What says that it is until a date or since then, right before it. */
function wayTo(text: string, start: number, cues: readonly FoundCue[]): FoundCue | undefined {
  return cues.find(
    ({ cue, end }) =>
      (cue === 'until' || cue === 'since') &&
      end <= start &&
      start - end < NEAR &&
      /^[\s\p{L}'’]*$/u.test(text.slice(end, start)) &&
      text.slice(end, start).trim().split(/\s+/).length < 5,
  );
}

/** The part of a month or a year of which a date is, and where it begins: “end of March”, “début 2026”. */
function partBefore(
  text: string,
  start: number,
  words: EffectWords | undefined,
): { readonly value: string; readonly start: number } | undefined {
  const before = text.slice(Math.max(0, start - NEAR), start).toLowerCase();
  const [found = '', word = ''] = /(?<!\p{L})(\p{L}+)[\s-]+(?:(?:of|de|del|du)\s+)?$/u.exec(before) ?? [];
  const value = words && Object.hasOwn(words.parts, word) ? words.parts[word] : undefined;
  return value === undefined ? undefined : { value, start: start - found.length };
}

/** The last day of what a date is, which it may be written as elsewhere; undefined for what is before or within it. */
export function lastDayOf({ value }: Fact): string | undefined {
  const date = value.split(' ').at(-1) ?? '';
  return /(?:^| )(?:start|middle) /.test(value) || !isDate(date) ? undefined : lastDay(date);
}

/**
 * What dates have become others. Which day “next year” is, nobody can tell from the words alone; what is `known` from
 * before the colon may be said or left out.
 */
export function compareDays(
  before: readonly Fact[],
  after: readonly Fact[],
  sides: Sides,
  known: ReadonlySet<string | undefined>,
): readonly Effect[] {
  const way = { counts: 'any', isSame: isSameDay } as const;
  const [was, now] = [relative(before), relative(after)];
  const turned = compareFacts(was, now, sides, way);
  const isOpen = (side: 'before' | 'after') => turned.some(each => each[side] !== '');
  const isKnown = (day: Fact) => !day.value.startsWith('since') && known.has(lastDayOf(day) ?? '');
  const [old, current] = [plain(before), plain(after)];
  const come = current.filter(day => !isKnown(day) || old.some(other => isSameDay(day, other)));
  const isNew = come.some(day => !old.some(other => isSameDay(day, other)));
  const gone = old.filter(day => isNew || !isKnown(day) || come.some(other => isSameDay(day, other)));
  const told = compareFacts(gone, come, sides, way).filter(
    each => !(each.after === '' && isOpen('after')) && !(each.before === '' && isOpen('before')),
  );
  return [...told, ...turned.filter(({ before: one, after: other }) => one !== '' && other !== '')];
}

function plain(days: readonly Fact[]): readonly Fact[] {
  return days.filter(({ isWeak }) => !isWeak);
}

function relative(days: readonly Fact[]): readonly Fact[] {
  return days.filter(({ isWeak }) => isWeak).map(day => ({ ...day, isWeak: false }));
}
