/** The words of names by which persons are looked for in texts. */
import { ENDINGS, HAN_TITLES } from '../lexicon/ordinary-words.ts';
import { consonantsOf } from './consonants.ts';
import { countryNames } from './country-words.ts';
import { bareWords, foldWords, type PlacedWord } from './fold-words.ts';
import { keptByText } from './kept-by-text.ts';
import { knownBodies } from './known-bodies.ts';
import { hasCapital, isCased, isHyphened, NAME_PARTICLES, type PersonName } from './person-names.ts';
import { isOrdinary } from './placed-words.ts';
import type { Surroundings } from './secret.ts';
import { type SoundKeys, soundKeysOf } from './sounds.ts';
import { wordSet } from './word-set.ts';

/** A word of a name. */
export interface Part<T> {
  readonly person: Candidate<T>;
  readonly word: PlacedWord;
  /** The small word that belongs before it, as in “de la Cruz”. */
  readonly particle?: string | undefined;
  /** True where it is likely, and not written, that the name has this part. */
  readonly isGuess?: boolean;
}

/** Somebody by the words of one name. */
export interface Candidate<T> {
  readonly value: T;
  readonly parts: readonly Part<T>[];
  /** First letters of its words. */
  readonly initials: ReadonlySet<string>;
  /** Letters in a row by which the person signs. */
  readonly signed: ReadonlySet<string>;
}

/** How near a word of a text is to one of a name. */
export type Nearness = 'exact' | 'inflected' | 'consonants' | 'sound';

/** A word of a name that a word of a text may be. */
export interface Hit<T> {
  readonly part: Part<T>;
  readonly nearness: Nearness;
}

/** What stretches without blanks hold that are addresses, handles or names of files. */
const ADDRESS =
  /@\p{L}|[^\s@]@[^\s@]+\.[^\s@]|:\/\/|^www\.|[\p{L}\p{N}]\.\p{Ll}{2,}(?:[/?#:]\p{L}|[^\p{L}\p{N}]*$)|%[0-9a-f]{2}|[\p{L}\p{N}]_[\p{L}\p{N}]|[\p{L}\p{N}:\\]\\[\p{L}\p{N}]|^[("'`]?[.~]{0,2}\/[\p{L}\p{N}]+\/|\.(?:pdf|docx?|xlsx?|pptx?|odt|txt|rtf|csv|zip|html?|jpe?g|png|gif|tiff?|heic|webp|mp[34]|wav|m4a|mov|msg|eml)(?![\p{L}\p{N}])/iu;
const INFLECTED = wordSet(() => ENDINGS.flatMap(bareWords));
/** Shorter stems than this are parts of too many words. */
export const LONG_STEM = 5;
/** So many letters of a name are enough in an address. */
export const IN_ADDRESS = 3;
/** So many letters are hardly chance: what is so long, and no ordinary word, is the name however it is written. */
export const LONG_NAME = 7;
const PREFIXES = ['و', 'ال', 'وال', 'بال', 'لل', 'ل', 'ب', 'ف', 'ك', 'ו', 'ה', 'ב', 'ל', 'מ', 'ש', 'כ'];

/** Prepares a name for the search. */
export function candidate<T>(name: PersonName, value: T): Candidate<T> {
  const parts: Part<T>[] = [];
  const person = {
    value,
    parts,
    initials: new Set(name.map(({ word }) => word.charAt(0))),
    signed: signaturesOf(name),
  };
  const [first] = name;
  // The words of a Chinese or Japanese text are one sign each.
  if (first && name.every(({ written }) => /^\p{Script=Han}$/u.test(written))) {
    for (const each of formsInSigns(name)) {
      parts.push({ person, word: { ...first, word: each, readings: [each], written: each } });
    }
    return person;
  }
  for (const at of name.keys()) {
    const particle = name[at - 1]?.word;
    for (const each of formsOf(name, at)) parts.push({ person, word: each, particle });
  }
  // A Korean surname is one syllable, and the given name is written in one with it.
  const [, given] =
    name.length === 1
      ? (/^\p{Script=Hangul}(\p{Script=Hangul}{2,3})$/u.exec(first?.written ?? '') ?? [])
      : [];
  if (first && given !== undefined) {
    parts.push({ person, isGuess: true, word: { ...first, word: given, readings: [given], written: given } });
  }
  return person;
}

/** The first letters of its words in a row, and of the first and the last, as people sign. */
function signaturesOf(name: PersonName): ReadonlySet<string> {
  const letters = name.filter(({ word }) => !NAME_PARTICLES.has(word)).map(({ word }) => word.charAt(0));
  const signed = [letters.join(''), `${letters.at(0)}${letters.at(-1)}`];
  return new Set(letters.length > 1 ? signed : []);
}

/**
 * How a name in signs stands in a text, where words have no blanks between them: whole; its parts where it shows them, or
 * else surname and given name, of one or two signs each; and the surname with a post.
 */
function formsInSigns(name: PersonName): readonly string[] {
  const whole = name.map(({ word }) => word).join('');
  const shown = name
    .map(({ word, before }, at) => (at > 0 && /\s|[·・]/u.test(before) ? ` ${word}` : word))
    .join('')
    .split(' ');
  const guessed =
    shown.length > 1
      ? shown
      : [whole.slice(1), ...(whole.length > 3 ? [whole.slice(0, 2), whole.slice(2)] : [])];
  const [surname = ''] = shown.length > 1 ? shown : [whole.charAt(0)];
  const parts = [whole, ...guessed].filter(({ length }) => length > 1);
  return [...new Set([...parts, ...HAN_TITLES.map(title => surname + title)])];
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
  /** By their consonants: names of scripts without vowels for texts in Latin letters, and the other way round. */
  private readonly inLatin = new Map<string, Part<T>[]>();
  private readonly inOtherScripts = new Map<string, Part<T>[]>();
  /** By how they sound: names in Latin letters for texts in other alphabets, and the other way round. */
  private readonly soundsOfLatin = new Map<string, Part<T>[]>();
  private readonly soundsOfOther = new Map<string, Part<T>[]>();
  /** Words of scripts without capitals, which are looked for within longer ones. */
  readonly caseless: Part<T>[] = [];
  readonly joined = new Map<string, Candidate<T>>();
  readonly signed = new Map<string, Candidate<T>>();
  /** Short forms that stand for something which may be read. */
  readonly isShort: ReadonlySet<string>;
  readonly shown: ReadonlySet<string>;
  readonly shownNames: readonly (readonly string[])[];
  /** Names of bodies of which everybody knows, as far as a word of one is somebody’s name. */
  readonly bodyNames: readonly (readonly string[])[];
  readonly ofThings: ReadonlySet<string>;
  readonly thingNames: readonly (readonly string[])[];
  /** Words of places that the report says that it is about. */
  readonly ofPlaces: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
  private readonly texts: readonly string[];
  private written: ReadonlySet<string> | undefined;
  private readonly hits = new WeakMap<PlacedWord['readings'], readonly Hit<T>[]>();

  constructor(names: readonly Candidate<T>[], surroundings: Surroundings) {
    const { shown, things, bodies = [], shorts, places = [], texts } = surroundings;
    for (const part of names.flatMap(({ parts }) => parts)) this.add(part);
    for (const name of names) {
      for (const word of joinedForms(name)) this.joined.set(word, name);
      for (const letters of name.signed) this.signed.set(letters, name);
    }
    this.isShort = new Set(shorts);
    const shownNames = shown.map(bareWords);
    this.shown = new Set(shownNames.flat());
    const hasName = (name: readonly string[]) => name.some(word => this.exact.has(word));
    const countries = countryNames().filter(hasName);
    this.bodyNames = [...knownBodies(), ...bodies.map(bareWords)].filter(
      name => name.length > 1 && hasName(name),
    );
    this.shownNames = [...shownNames, ...countries].filter(({ length }) => length > 1);
    this.thingNames = things.map(bareWords).filter(({ length }) => length > 1);
    this.ofThings = new Set(things.flatMap(bareWords));
    this.ofPlaces = new Set(places.flatMap(foldWords).flatMap(each => (hasCapital(each) ? each.word : [])));
    this.texts = texts;
    this.small = new Set(texts.flatMap(text => this.smallWords(text)));
  }

  /** True for a word that the report writes small somewhere, but in addresses. */
  isWrittenSmall(word: string): boolean {
    this.written ??= new Set(this.texts.flatMap(smallWordsIn).map(({ word: small }) => small));
    return this.written.has(word);
  }

  /** The parts of names that a word may be, inflected or not; worked out once for all that are read as it is. */
  partsFor(word: PlacedWord): readonly Hit<T>[] {
    const { readings } = word;
    let hits = this.hits.get(readings);
    if (!hits) {
      hits = this.hitsOf(word);
      this.hits.set(readings, hits);
    }
    return hits;
  }

  private hitsOf(word: PlacedWord): readonly Hit<T>[] {
    const exact = word.readings.flatMap(reading => this.exact.get(reading) ?? []);
    if (exact.length > 0) return exact.map(part => ({ part, nearness: 'exact' }));
    const within = isCased(word) ? [] : this.caseless.filter(part => isWithin(part.word, word));
    if (within.length > 0) return within.map(part => ({ part, nearness: 'exact' }));
    const inflected = this.inflected(word);
    if (inflected.length > 0) return inflected;
    const consonants = this.byConsonants(word);
    return consonants.length > 0 ? consonants : this.bySound(word);
  }

  private add(part: Part<T>): void {
    const { word } = part;
    for (const reading of word.readings) put(this.exact, reading, part);
    if (!isCased(word)) this.caseless.push(part);
    this.addSounds(part);
    for (const reading of word.readings) {
      for (const stem of stemsOf(reading)) put(this.stems, stem, part);
      const { script, keys = [] } = consonantsOf(reading) ?? {};
      for (const key of keys) put(script === 'latin' ? this.inOtherScripts : this.inLatin, key, part);
    }
  }

  private addSounds(part: Part<T>): void {
    for (const { script, keys } of isSounding(part.word.written) ? soundsOf(part.word) : []) {
      for (const key of keys) put(script === 'latin' ? this.soundsOfLatin : this.soundsOfOther, key, part);
    }
  }

  private inflected({ readings }: PlacedWord): readonly Hit<T>[] {
    for (const reading of readings) {
      for (let length = reading.length; length >= LONG_STEM - 1; length -= 1) {
        const parts = this.stems.get(reading.slice(0, length));
        const ending = reading.slice(length);
        if (parts && (ending === '' || INFLECTED.has(ending))) {
          return parts.map(part => ({ part, nearness: 'inflected' }));
        }
      }
    }
    return [];
  }

  /** A name of a script without vowels in another, or the other way round. */
  private byConsonants({ word }: PlacedWord): readonly Hit<T>[] {
    if ((/^[a-z]/.test(word) ? this.inLatin : this.inOtherScripts).size === 0) return [];
    const { script, keys = [] } = consonantsOf(word) ?? {};
    const names = script === 'latin' ? this.inLatin : this.inOtherScripts;
    return keys.flatMap(key => names.get(key) ?? []).map(part => ({ part, nearness: 'consonants' }));
  }

  /** A name of one alphabet as another writes its sound. */
  private bySound(word: PlacedWord): readonly Hit<T>[] {
    const others = /^[a-z]/.test(word.word) ? this.soundsOfOther : this.soundsOfLatin;
    if (!isSounding(word.written) || others.size === 0) return [];
    const parts = soundsOf(word).flatMap(({ keys }) => keys.flatMap(key => others.get(key) ?? []));
    return [...new Set(parts)].map(part => ({ part, nearness: 'sound' }));
  }

  /** Words that a text writes small, as no name is written; not in an address, nor side by side as in a name. */
  private smallWords(text: string): string[] {
    const words = foldWords(text);
    const small = new Set(smallWordsIn(text));
    return words.flatMap((word, at) => {
      if (!small.has(word)) return [];
      if (word.word.length >= LONG_NAME && !isOrdinary(word.word)) return [];
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

/** The words of a text in small letters, but for those in addresses. */
function smallWordsIn(text: string): readonly PlacedWord[] {
  const addresses = addressesIn(text);
  return foldWords(text).filter(word => isCased(word) && !hasCapital(word) && !isIn(addresses, word));
}

/** How a word sounds, in Latin letters also as it is spelt out: Müller, Mueller. */
function soundsOf({ word, readings }: PlacedWord): readonly SoundKeys[] {
  const spelt = /^[a-z]+$/.test(word) ? readings.filter(reading => /^[a-z]+$/.test(reading)) : [word];
  return [...new Set([word, ...spelt])].map(soundKeysOf);
}

/** True for a word that begins with a capital letter of an alphabet whose names are written by their sound in others. */
function isSounding(written: string): boolean {
  return /^(?=\p{Lu})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(written);
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

/** What stays of a name in all its cases; of how it sounds, only where that is long enough to tell. */
function stemsOf(word: string): readonly string[] {
  // Adjectives end in two letters, Greek names in a syllable, Baltic ones in s, which other cases lack.
  const stem = word
    .replace(/(?:(?:[iy][ijy]|[иы]и|ои|ая|яя)|[οηα]ς|[aeiouyаеиоуыяαεηιοω]|(?<=[aiun])s)$/u, '')
    .replace(/(?<=[^aeiou])[ai]$/u, '');
  // A vowel before the last consonant may fall away: Petar, Petra.
  const short = stem.replace(/[aeoаео](?=[^aeiouаеиоу]$)/u, '');
  const least = /^\p{L}/u.test(word) ? LONG_STEM - 1 : LONG_STEM + 1;
  return [...new Set([stem, short])].filter(({ length }) => length >= least);
}

function isWithin(name: PlacedWord, { word }: PlacedWord): boolean {
  const own = name.word;
  if (/\p{Script=Han}/u.test(own)) return false;
  if (own.length < (/^\p{Script=Hangul}+$/u.test(own) ? 2 : 3)) return false;
  if (word.startsWith(own) && word.length - own.length <= own.length) return true;
  if (/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Katakana}]/u.test(own)) {
    return word.includes(own);
  }
  const core = own.startsWith('ال') && own.length > 4 ? own.slice(2) : own;
  return PREFIXES.some(prefix => word === prefix + own || word === prefix + core);
}

/** Characters of texts of which it is known where addresses stand, as many as those of which the words are. */
const KEPT = 500_000;

/** Where addresses and names of files stand. */
export const addressesIn = keptByText(KEPT, (text): readonly (readonly [number, number])[] =>
  Array.from(text.matchAll(/\S+/g)).flatMap(({ 0: stretch, index }) =>
    ADDRESS.test(stretch) ? [[index, index + stretch.length] as const] : [],
  ),
);

/** True for a word within one of these stretches. */
export function isIn(stretches: readonly (readonly [number, number])[], { start, end }: PlacedWord): boolean {
  return stretches.some(([from, to]) => from <= start && end <= to);
}

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
