/** What is said to authors, in their own language: a text is an id with named values. */
import { ENGLISH_TAG } from './counting.ts';
import { MessageFormat, type Values } from './message-format.ts';

export type { Values };

/** Who says it: each is a file of `language/messages/<language>/`, and a file of this room. */
export const AREAS = [
  'common',
  'rules',
  'editor',
  'words',
  'command-line',
  'extension',
  'import',
  'new-report',
  'templates',
  'export',
  'files',
  'review',
  'try',
  'assistant',
] as const;
export type Area = (typeof AREAS)[number];

/** The texts of an area, by their ids, in ICU MessageFormat. */
export type Texts = Readonly<Record<string, string>>;

/** A language in which texts are there; what it lacks is said in English. JSON-safe, so that it can be sent. */
export interface Language {
  /** As in BCP 47: `fr`. */
  readonly tag: string;
  readonly areas: Readonly<Partial<Record<Area, Texts>>>;
}

/** English is part of every program; for dates and lists it is that of the United Nations. */
export const ENGLISH: Language = { tag: ENGLISH_TAG, areas: {} };

let spoken = ENGLISH;
/** By area, then by id: the text, or what formats it. */
const compiled = new Map<Area, Map<string, string | MessageFormat>>();

/** Has all texts of this process (or worker) said in a language from now on. */
export function speak(language: Language): void {
  spoken = language;
  compiled.clear();
}

/** The language that is spoken, for other processes to speak it too. */
export function spokenLanguage(): Language {
  return spoken;
}

/** Its code without the region: `en`. */
export function spokenCode(): string {
  return new Intl.Locale(spoken.tag).language;
}

/** What a language is called in it: `French` for `fr`. */
export function languageName(code: string): string {
  return new Intl.DisplayNames(spoken.tag, { type: 'language' }).of(code) ?? code;
}

type Given<V> = keyof V extends never ? [] : [values: V];

/** Says the texts of an area: `T` has each id with the values that its text names. */
export function textsOf<T extends { readonly [I in keyof T]: Values }>(area: Area, english: Texts) {
  return <I extends keyof T & string>(id: I, ...[values]: Given<T[I]>): string =>
    say(area, id, english[id] ?? id, values);
}

function say(area: Area, id: string, english: string, values: Values | undefined): string {
  const own = spoken.areas[area]?.[id];
  const known = compiledOf(area);
  try {
    const text =
      known.get(id) ?? (own === undefined ? compile(english, ENGLISH.tag) : compile(own, spoken.tag));
    known.set(id, text);
    return fill(text, values);
  } catch (error) {
    if (own === undefined) throw error;
    // A slip of a translator must cost nobody a check.
    return fill(compile(english, ENGLISH.tag), values);
  }
}

function compiledOf(area: Area): Map<string, string | MessageFormat> {
  const known = compiled.get(area) ?? new Map<string, string | MessageFormat>();
  compiled.set(area, known);
  return known;
}

/** Most texts name no value, and need no parser. */
function compile(text: string, tag: string): string | MessageFormat {
  return /[{}]/.test(text) ? new MessageFormat(text, tag) : text;
}

function fill(text: string | MessageFormat, values: Values | undefined): string {
  return typeof text === 'string' ? text : text.format(values);
}
