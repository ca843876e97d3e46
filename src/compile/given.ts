/** From what an author may have left out to what the report then leaves out. */
import { type DateText, isDate } from '../domain/dates.ts';
import { readTime, type TimeText } from '../domain/times.ts';

type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The properties that have a value. */
export function given<T extends object>(properties: T): Given<T> {
  const held: Record<string, unknown> = {};
  // Called for every entry of every report, for which a list of its properties would be dear.
  for (const name in properties) if (properties[name] !== undefined) held[name] = properties[name];
  return held as Given<T>;
}

/** The name that the author gave the entry, if any; half an entry may lack one that the grammar asks for. */
export function nameOf(entry: { readonly name?: string }): string | undefined {
  return entry.name || undefined;
}

/** True for an entry that has a name. */
export function isNamed(entry: { readonly name?: string }): boolean {
  return nameOf(entry) !== undefined;
}

/** A date that exists; whatever else was written is a problem and no part of the report. */
export function date(text: string | undefined): DateText | undefined {
  return text !== undefined && isDate(text) ? text : undefined;
}

/** A time of day that exists. */
export function time(text: string | undefined): TimeText | undefined {
  return text === undefined ? undefined : readTime(text);
}

/** A period; one that names no end is a single day, month or year. */
export function period(from: string | undefined, to: string | undefined) {
  const start = date(from);
  return start === undefined ? undefined : { from: start, to: date(to) ?? start };
}
