/** Dates that can be read in one way only: of 5/7/2023, whoever wrote it knows the month. */
import {
  type DateOptions,
  type DateReading,
  type Period,
  readDates,
  readOnlyDate,
} from '../domain/read-dates.ts';

/** Every such date in the text, in order. */
export function sureDates(text: string, options?: DateOptions): readonly DateReading[] {
  return readDates(text, options).filter(
    ({ monthFirst, start, end }) => monthFirst === undefined || isDayFirst(text.slice(start, end)),
  );
}

/** The date that is the whole text; undefined when the text says more. */
export function sureOnlyDate(text: string, options?: DateOptions): DateReading | undefined {
  const date = readOnlyDate(text, options);
  return date?.monthFirst === undefined || isDayFirst(text.slice(date.start, date.end)) ? date : undefined;
}

/** Nobody who writes full stops in dates has the month first. */
function isDayFirst(date: string): boolean {
  return /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(date);
}

/** The dates in a text of a mission; one without a year is a day of the mission or none. */
export function datesDuring(text: string, mission: Period | undefined): readonly DateReading[] {
  const sure = sureDates(text);
  const years = new Set(mission ? [mission.from.slice(0, 4), mission.to.slice(0, 4)] : []);
  const others = [...years]
    .flatMap(year => sureDates(text, { year }))
    .filter(({ from, to }) => mission && from >= mission.from && to <= mission.to)
    .filter(({ start, end }) => !sure.some(date => start < date.end && date.start < end));
  return [...sure, ...others].sort((a, b) => a.start - b.start);
}
