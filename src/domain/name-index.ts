/** The words of names by which persons are looked for in texts. */
import { ENDINGS, HAN_TITLES } from '../lexicon/ordinary-words.ts';
import { countryNames } from './country-words.ts';
import { bareWords, foldWords, type PlacedWord } from './fold-words.ts';
import { hasCapital, isCased, isHyphened, NAME_PARTICLES, type PersonName } from './person-names.ts';
import { wordSet } from './word-set.ts';

/** The rest of the report, by which a name is told from an ordinary word. */
export interface Surroundings {
  /** Titles of persons whose names may be read. */
  readonly shown: readonly string[];
  /** Names of bodies and of parts of a programme: a word of one may stand alone for it, a whole name is the person’s. */
  readonly things: readonly string[];
  /** Every text of the report. */
  readonly texts: readonly string[];
}

/** A word of a name. */
export interface Part<T> {
  readonly person: Candidate<T>;
  readonly word: PlacedWord;
  /** The small word that belongs before it, as in “de la Cruz”. */
  readonly particle?: string | undefined;
}

/** Somebody by the words of one name. */
export interface Candidate<T> {
  readonly value: T;
  readonly parts: readonly Part<T>[];
  /** First letters of its words. */
  readonly initials: ReadonlySet<string>;
}

/** What stretches without blanks hold that are addresses, handles or names of files. */
const ADDRESS =
  /@\p{L}|[^\s@]@[^\s@]+\.[^\s@]|:\/\/|^www\.|%[0-9a-f]{2}|[\p{L}\p{N}]_[\p{L}\p{N}]|[\p{L}\p{N}:\\]\\[\p{L}\p{N}]|^[("'`]?[.~]{0,2}\/[\p{L}\p{N}]+\/|\.(?:pdf|docx?|xlsx?|pptx?|odt|txt|rtf|csv|zip|html?|jpe?g|png|gif|tiff?|heic|webp|mp[34]|wav|m4a|mov|msg|eml)(?![\p{L}\p{N}])/iu;
const INFLECTED = wordSet(() => ENDINGS.flatMap(bareWords));
/** Shorter stems than this are parts of too many words. */
export const LONG_STEM = 5;
/** So many letters of a name are enough in an address. */
export const IN_ADDRESS = 3;
const PREFIXES = ['و', 'ال', 'وال', 'بال', 'لل', 'ل', 'ب', 'ف', 'ك', 'ו', 'ה', 'ב', 'ל', 'מ', 'ש', 'כ'];

/** Prepares a name for the search. */
export function candidate<T>(name: PersonName, value: T): Candidate<T> {
  const parts: Part<T>[] = [];
  const person = { value, parts, initials: new Set(name.map(({ word }) => word.charAt(0))) };
  // Han characters are words of their own, and a name when they stand together.
  const isHan = name.length > 1 && name.every(({ written }) => /^\p{Script=Han}$/u.test(written));
  if (isHan) {
    const word = name.map(each => each.word).join('');
    const [first] = name;
    if (first) parts.push({ person, word: { ...first, word, readings: [word], written: word } });
    // A Chinese surname is one sign; the two after it are a name as well, and so is the surname with a post.
    const given = word.slice(1);
    const others = given.length > 1 ? [given] : [];
    for (const each of [...others, ...HAN_TITLES.map(title => word.charAt(0) + title)]) {
      if (first) parts.push({ person, word: { ...first, word: each, readings: [each], written: each } });
    }
    return person;
  }
  for (const at of name.keys()) {
    const particle = name[at - 1]?.word;
    for (const each of formsOf(name, at)) parts.push({ person, word: each, particle });
  }
  return person;
}

/** How a word of a name stands in a text: by itself, or in one with the next. */
function formsOf(name: PersonName, at: number): readonly PlacedWord[] {
  const [word, next] = name.slice(at, at + 2);
  if (!word) return [];
  const isSmall = word.word.length < 2 || (NAME_PARTICLES.has(word.word) && name.length > 1);
  // Small words are written in one with what follows, Bensalah, ODriscoll, and so are halves: Jihoon for Ji-hoon.
  const isInOne = next && (isSmall ? !NAME_PARTICLES.has(next.word) : isHyphened(next));
  return [...(isSmall ? [] : [word]), ...(isInOne ? [inOne(word, next)] : [])];
}

function inOne(word: PlacedWord, next: PlacedWord): PlacedWord {
  const [whole, written] = [word.word + next.word, word.written + next.written];
  return { ...next, word: whole, written, readings: [whole] };
}

/** The words of all names, and what else these words are in the report. */
export class NameIndex<T> {
  readonly exact = new Map<string, Part<T>[]>();
  readonly stems = new Map<string, Part<T>[]>();
  /** Words of scripts without capitals, which are looked for within longer ones. */
  readonly caseless: Part<T>[] = [];
  readonly joined = new Map<string, Candidate<T>>();
  readonly shown: ReadonlySet<string>;
  readonly shownNames: readonly (readonly string[])[];
  readonly ofThings: ReadonlySet<string>;
  readonly thingNames: readonly (readonly string[])[];
  readonly small: ReadonlySet<string>;

  constructor(names: readonly Candidate<T>[], { shown, things, texts }: Surroundings) {
    for (const part of names.flatMap(({ parts }) => parts)) this.add(part);
    for (const name of names) for (const word of joinedForms(name)) this.joined.set(word, name);
    const shownNames = shown.map(bareWords);
    this.shown = new Set(shownNames.flat());
    const countries = countryNames().filter(name => name.some(word => this.exact.has(word)));
    this.shownNames = [...shownNames, ...countries].filter(({ length }) => length > 1);
    this.thingNames = things.map(bareWords).filter(({ length }) => length > 1);
    this.ofThings = new Set(things.flatMap(bareWords));
    this.small = new Set(texts.flatMap(text => this.smallWords(text)));
  }

  /** The parts of names that a word may be, inflected or not. */
  partsFor(word: PlacedWord): readonly { readonly part: Part<T>; readonly isExact: boolean }[] {
    const found = word.readings.flatMap(reading =>
      (this.exact.get(reading) ?? []).map(part => ({ part, isExact: true })),
    );
    if (found.length > 0) return found;
    if (isCased(word)) return this.inflected(word);
    return this.caseless.filter(part => isWithin(part.word, word)).map(part => ({ part, isExact: true }));
  }

  private add(part: Part<T>): void {
    const { word } = part;
    for (const reading of word.readings) put(this.exact, reading, part);
    if (!isCased(word)) this.caseless.push(part);
    else
      for (const reading of word.readings) for (const stem of stemsOf(reading)) put(this.stems, stem, part);
  }

  private inflected({ readings }: PlacedWord): readonly { part: Part<T>; isExact: boolean }[] {
    for (const reading of readings) {
      for (let length = reading.length; length >= LONG_STEM - 1; length -= 1) {
        const parts = this.stems.get(reading.slice(0, length));
        const ending = reading.slice(length);
        if (parts && (ending === '' || INFLECTED.has(ending))) {
          return parts.map(part => ({ part, isExact: false }));
        }
      }
    }
    return [];
  }

  /** Words that a text writes small, as no name is written; not in an address, nor side by side as in a name. */
  private smallWords(text: string): string[] {
    const addresses = addressesIn(text);
    const words = foldWords(text);
    return words.flatMap((word, at) => {
      if (!isCased(word) || hasCapital(word) || isIn(addresses, word)) return [];
      const [own] = this.exact.get(word.word) ?? [];
      const beside = [words[at - 1], words[at + 1]].flatMap(each =>
        each ? (this.exact.get(each.word) ?? []) : [],
      );
      return own &&
        beside.some(({ person, word: { word: other } }) => person === own.person && other !== own.word.word)
        ? []
        : [word.word];
    });
  }
}

/** The forms under which a name is part of an address: ela.banaj is found by its words. */
function joinedForms<T>({ parts }: Candidate<T>): readonly string[] {
  const words = parts.filter(({ word }) => isCased(word)).map(({ word: { word } }) => word);
  return words.flatMap((word, at) =>
    words.flatMap((other, index) => {
      if (at === index || word.length < IN_ADDRESS) return [];
      return [other + word, word + other, other.charAt(0) + word, word + other.charAt(0)];
    }),
  );
}

/** What stays of a name in all its cases. */
function stemsOf(word: string): readonly string[] {
  // Adjectives end in two letters, Greek names in a syllable, Baltic ones in s, which other cases lack.
  const stem = word
    .replace(/(?:(?:[iy][ijy]|[иы]и|ои|ая|яя)|[οηα]ς|[aeiouyаеиоуыяαεηιοω]|(?<=[aiun])s)$/u, '')
    .replace(/(?<=[^aeiou])[ai]$/u, '');
  // A vowel before the last consonant may fall away: Petar, Petra.
  const short = stem.replace(/[aeoаео](?=[^aeiouаеиоу]$)/u, '');
  return [...new Set([stem, short])].filter(({ length }) => length >= LONG_STEM - 1);
}

function isWithin(name: PlacedWord, { word }: PlacedWord): boolean {
  const own = name.word;
  if (/\p{Script=Han}/u.test(own)) return false;
  if (own.length < 3) return false;
  if (word.startsWith(own) && word.length - own.length <= own.length) return true;
  if (/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Katakana}]/u.test(own)) {
    return word.includes(own);
  }
  const core = own.startsWith('ال') && own.length > 4 ? own.slice(2) : own;
  return PREFIXES.some(prefix => word === prefix + own || word === prefix + core);
}

/** Where addresses and names of files stand. */
export function addressesIn(text: string): readonly (readonly [number, number])[] {
  return Array.from(text.matchAll(/\S+/g)).flatMap(({ 0: stretch, index }) =>
    ADDRESS.test(stretch) ? [[index, index + stretch.length] as const] : [],
  );
}

/** True for a word within one of these stretches. */
export function isIn(stretches: readonly (readonly [number, number])[], { start, end }: PlacedWord): boolean {
  return stretches.some(([from, to]) => from <= start && end <= to);
}

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
