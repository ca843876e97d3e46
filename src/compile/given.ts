/** From what an author may have left out to what the report then leaves out. */
import { type DateText, isDate } from '../domain/dates.ts';
import { readTime, type TimeText } from '../domain/times.ts';
import { numberOf } from '../syntax/entry-numbers.ts';
import type { Entry } from '../syntax/generated/ast.ts';

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

/** The name of an entry that must have one; its sort and number, by which others are led to, where none could be read. */
export function idOf(entry: Entry & { readonly name: string }): string {
  return nameOf(entry) ?? `${entry.$type.toLowerCase()}-${numberOf(entry)}`;
}

/** A date that exists; whatever else was written is a problem and no part of the report. */
export function date(text: string | undefined): DateText | undefined {
  return text !== undefined && isDate(text) ? text : undefined;
}

/** A time of day that exists. */
export function time(text: string | undefined): TimeText | undefined {
  return text === undefined ? undefined : readTime(text);
}

/** Hours of a day; none where it is not said when they begin. */
export function hours(at: string | undefined, end: string | undefined) {
  const from = time(at);
  return from === undefined ? undefined : { from, ...given({ to: time(end) }) };
}

/** A period; one that names no end is a single day, month or year. */
export function period(from: string | undefined, to: string | undefined) {
  const start = date(from);
  return start === undefined ? undefined : { from: start, to: date(to) ?? start };
}
