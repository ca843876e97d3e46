/** The last day for what is due, where words name it too: “end of 2026”, “fin juin 2026”, “tercer trimestre de 2026”. */
import { flat, foldedWords } from '../lexicon/flat.ts';
import { type WordList, wordsInAll } from '../lexicon/language-words.ts';
import { type DateText, firstDay, isDate, lastDay } from './dates.ts';
import { type Period, readDates } from './read-dates.ts';

/** When something is due: a date, or words. */
export interface Due {
  readonly due?: DateText | undefined;
  readonly dueText?: string | undefined;
}

interface Named extends Period {
  /** Where the words name it. */
  readonly start: number;
  readonly end: number;
}

/**
 * The last day of what is named, `YYYY-MM-DD`; undefined where no day, month, quarter or year is. What words name
 * without a year is the next one after the mission, and what lies before the mission is no due date.
 */
export function dueDay({ due, dueText }: Due, mission?: Period): string | undefined {
  if (due !== undefined) return isDate(due) ? lastDay(due) : undefined;
  const day = dueText === undefined ? undefined : dayNamedIn(dueText, mission);
  return day === undefined || (mission && day < firstDay(mission.from)) ? undefined : day;
}

function dayNamedIn(words: string, mission: Period | undefined): string | undefined {
  const text = flat(words).replace(/,(?=\s*\d{4})/g, ' ');
  if (patterns().following.test(text)) return undefined;
  const named = namedIn(text, words, mission).toSorted((a, b) => (lastDay(a.to) < lastDay(b.to) ? 1 : -1));
  const [last] = named;
  if (!last) return undefined;
  // What is due before June is late when June begins; what is due before the 30th may be done on that day.
  const isStretch = firstDay(last.from) !== lastDay(last.to);
  const isBefore = isStretch && isPreceded(text.slice(0, last.start));
  return isBefore ? dayBefore(firstDay(last.from)) : lastDay(last.to);
}

/** True where words end in “before”, or “before the”. */
function isPreceded(words: string): boolean {
  const { preceding, small } = patterns();
  const last = foldedWords(words).findLast(word => preceding.has(word) || !small.has(word));
  return last !== undefined && preceding.has(last);
}

/** What the words name, with its year if any has one. */
function namedIn(text: string, words: string, mission: Period | undefined): readonly Named[] {
  const dates = readDates(text, { monthsInFigures: true });
  const isFree = ({ start, end }: Named) => !dates.some(date => start < date.end && date.start < end);
  const dated = [...dates, ...partsOfYearIn(text).filter(isFree)];
  if (dated.length > 0) return dated;
  const years = yearsIn(text);
  if (years.length > 0 || !mission) return years;
  const [year = ''] = mission.to.split('-');
  const nextIn = (each: string) =>
    [
      ...readDates(text, { year: each }),
      ...monthsIn(words, each),
      ...partsOfYearIn(text, each).filter(({ isQuarter }) => isQuarter),
    ].filter(({ to }) => lastDay(to) >= lastDay(mission.to));
  const found = nextIn(year);
  return found.length > 0 ? found : nextIn(String(Number(year) + 1));
}

function yearsIn(text: string): readonly Named[] {
  return [
    ...text.matchAll(/(?<![\p{L}\d.,/]|\d-)(20\d{2})(?:\s*[-–/]\s*(20)?(\d{2}))?(?![\p{L}\d]|[.,/-]\d)/gu),
  ].map(({ 0: { length }, 1: from = '', 3: end, index }) => ({
    from,
    to: end === undefined ? from : `20${end}`,
    start: index,
    end: index + length,
  }));
}

function monthsIn(words: string, year: string): readonly Named[] {
  return [...words.matchAll(patterns().months)].map(({ 0: name, index }) => {
    const [date = { from: year, to: year }] = readDates(`${name} ${year}`);
    return { ...date, start: index, end: index + name.length };
  });
}

/** Quarters and halves of a year; `year` is that of those that name none. */
function partsOfYearIn(text: string, year?: string): readonly (Named & { readonly isQuarter: boolean })[] {
  return patterns().partsOfYear.flatMap(({ pattern, parts }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: { length }, index, groups = {} }) => {
      const which = numberOf(groups.which ?? '', parts);
      const of = groups.year ?? year;
      if (which === undefined || of === undefined) return [];
      const months = 12 / parts;
      const month = (number: number) => `${of}-${String(number).padStart(2, '0')}`;
      const from = month((which - 1) * months + 1);
      return [{ from, to: month(which * months), start: index, end: index + length, isQuarter: parts === 4 }];
    }),
  );
}

/** Which of so many parts of a year a word or a figure means. */
function numberOf(word: string, parts: number): number | undefined {
  const place = patterns().ordinals.get(word) ?? Number.parseInt(word, 10);
  const number = place === LAST ? parts : place;
  return number >= 1 && number <= parts ? number : undefined;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

const ORDINALS: readonly WordList[] = ['first', 'second', 'third', 'fourth', 'last'];
/** The place of “last” among them. */
const LAST = ORDINALS.length;

interface Patterns {
  /** Words behind which only something begins: “after the elections of 2026”. */
  readonly following: RegExp;
  /** What stands right before the period within which it is too late. */
  readonly preceding: ReadonlySet<string>;
  /** Articles and their like. */
  readonly small: ReadonlySet<string>;
  readonly months: RegExp;
  readonly partsOfYear: readonly { readonly pattern: RegExp; readonly parts: number }[];
  readonly ordinals: ReadonlyMap<string, number>;
}

let made: Patterns | undefined;

function patterns(): Patterns {
  made ??= makePatterns();
  return made;
}

function makePatterns(): Patterns {
  const anyOf = (list: WordList) => wordsInAll(list).map(flat).join('|');
  const wordsFolded = (list: WordList) => new Set(wordsInAll(list).map(flat));
  const places = ORDINALS.flatMap((list, index) =>
    wordsInAll(list).map(word => [flat(word), index + 1] as const),
  );
  const months = wordsInAll('months').flatMap(name => [name, name.charAt(0).toUpperCase() + name.slice(1)]);
  const ordinal = `(?<which>${places.map(([word]) => word).join('|')}|[1-4](?:\\.?\\p{L}{1,4}|[º°ª.])?)`;
  const figure = '(?<which>[1-4])(?!\\d)';
  // “of”, “of the year”, “de l'exercice”
  const ofYear = "(?:[\\s/'-]*(?:\\p{L}{1,8}[\\s'-]+){0,4}(?<year>20\\d{2})(?!\\d))?";
  const partsOf = (parts: number, units: string) =>
    [
      `${ordinal}[\\s-]*(?:${units})(?!\\p{L})${ofYear}`,
      `(?:${units})\\s?${figure}${ofYear}`,
      `(?<year>20\\d{2})[\\s/-]*(?:${units})\\s?${figure}`,
    ].map(source => ({ pattern: new RegExp(`(?<![\\p{L}\\d])${source}`, 'gu'), parts }));
  return {
    following: new RegExp(`(?<!\\p{L})(?:${anyOf('following')})(?!\\p{L})`, 'u'),
    preceding: wordsFolded('preceding'),
    small: wordsFolded('function'),
    months: new RegExp(`(?<!\\p{L})(?:${months.join('|')})(?!\\p{L})`, 'gu'),
    partsOfYear: [...partsOf(4, anyOf('quarters')), ...partsOf(2, anyOf('halves'))],
    ordinals: new Map(places),
  };
}
