/** Dates that can be read in one way only: of 5/7/2023, whoever wrote it knows the month. */
import {
  type DateOptions,
  type DateReading,
  type Period,
  readDates,
  readOnlyDate,
} from '../domain/read-dates.ts';

/** Which of two figures a text writes first, the day or the month, as far as it shows it. */
export type DateOrder = 'day-first' | 'month-first';

/** How dates are read in a text. */
export interface SureOptions extends DateOptions {
  readonly order?: DateOrder | undefined;
}

/** What the dates of a source are read against: its mission, and the order of figures in it. */
export interface DateContext {
  readonly mission: Period | undefined;
  readonly order: DateOrder | undefined;
}

/** The order that the dates of a source show: one of 28/10/2024 tells how all others are meant. */
export function orderIn(texts: readonly string[]): DateOrder | undefined {
  const orders = new Set(
    texts
      .flatMap(text => [...text.matchAll(FIGURES)])
      .flatMap(([, , first = '', second = '']) => orderOf(Number(first), Number(second))),
  );
  const [order, ...others] = orders;
  return others.length > 0 ? undefined : order;
}

/** Who writes full stops has the day first, and says nothing of other dates. */
const FIGURES = /(?<![\p{L}\d/.-])((\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2}))(?![\p{L}\d/-])/gu;

function orderOf(first: number, second: number): readonly DateOrder[] {
  if (first > 12 && first < 32 && second < 13) return ['day-first'];
  return second > 12 && second < 32 && first < 13 ? ['month-first'] : [];
}

/** Every such date in the text, in order. */
export function sureDates(text: string, options: SureOptions = {}): readonly DateReading[] {
  return readDates(text, options).flatMap(date => sure(date, text, options.order) ?? []);
}

/** The date that is the whole text; undefined when the text says more. */
export function sureOnlyDate(text: string, options: SureOptions = {}): DateReading | undefined {
  const date = readOnlyDate(text, options);
  return date && sure(date, text, options.order);
}

/** Nobody who writes full stops in dates has the month first. */
function sure(date: DateReading, text: string, order: DateOrder | undefined): DateReading | undefined {
  const { monthFirst, start, end } = date;
  if (monthFirst === undefined || order === 'day-first') return date;
  if (order === 'month-first') return { ...monthFirst, start, end };
  return /^\d{1,2}\.\d{1,2}\.\d{4}/.test(text.slice(start, end)) ? date : undefined;
}

/** The dates in a text of a mission; one without a year is a day of the mission or none. */
export function datesDuring(text: string, { mission, order }: DateContext): readonly DateReading[] {
  const all = sureDates(text, { order });
  const years = new Set(mission ? [mission.from.slice(0, 4), mission.to.slice(0, 4)] : []);
  const others = [...years]
    .flatMap(year => sureDates(text, { year, order }))
    .filter(({ from, to }) => mission && from >= mission.from && to <= mission.to)
    .filter(({ start, end }) => !all.some(date => start < date.end && date.start < end));
  return [...all, ...others].sort((a, b) => a.start - b.start);
}
