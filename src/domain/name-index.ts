/** One index of all words by which persons, bodies and places that must not be read are known. */
import { wordsInAll } from '../lexicon/language-words.ts';
import { BODIES } from '../lexicon/ordinary-words.ts';
import { addressesIn, isIn } from './addresses.ts';
import { bodyNamesIn } from './body-names.ts';
import { countryNames } from './country-words.ts';
import { isDictionaryWord } from './dictionary-words.ts';
import { Phrases } from './find-phrases.ts';
import { bareWords, foldWords, type PlacedWord } from './fold-words.ts';
import { addTo } from './grouped.ts';
import { IdentifierIndex } from './identifiers.ts';
import { inflectionsOf, stemsOf } from './inflections.ts';
import { joinedForms, type Name, namesOf, type Part } from './names-of-secret.ts';
import { hasCapital, isCased, OFTEN_WORDS } from './person-names.ts';
import { isOrdinary, PLACE } from './placed-words.ts';
import type { Secret, Surroundings } from './secret.ts';

/** A word of a name that a word of a text may be. */
export interface Hit<T> {
  readonly part: Part<T>;
  /** False where it is inflected. */
  readonly isExact: boolean;
}

/** A short form of a body. */
interface Short<T> {
  readonly value: T;
  /** False where it could be made of the name, and is not declared. */
  readonly isSure: boolean;
}

const KNOWN_SHORTS: ReadonlySet<string> = new Set(wordsInAll('acronyms'));
/** So many letters are a short form that is nobody’s initials. */
const SURE_SHORT = 3;
/** So many letters of a name are enough in an address. */
export const IN_ADDRESS = 3;
/** So many letters are hardly chance: what is so long, and no ordinary word, is the name however it is written. */
export const LONG_NAME = 7;
/** Names of bodies of which everybody knows. */
let knownBodies: readonly (readonly string[])[] | undefined;
const PREFIXES = ['و', 'ال', 'وال', 'بال', 'لل', 'ل', 'ب', 'ف', 'ك', 'ו', 'ה', 'ב', 'ל', 'מ', 'ש', 'כ'];

/** The words of all names, and what else these words are in the report. */
export class NameIndex<T> {
  private readonly exact = new Map<string, Part<T>[]>();
  private readonly stems = new Map<string, Part<T>[]>();
  /** Words of scripts without capitals, which are looked for within longer ones. */
  readonly caseless: Part<T>[] = [];
  /** Long words of persons’ names that nothing else is called by, which an address may hold among other letters. */
  readonly long = new Map<string, T>();
  /** Persons as they stand in addresses, and the first words of bodies in one. */
  readonly joined = new Map<string, T>();
  readonly joinedBodies = new Map<string, T>();
  readonly shorts = new Map<string, Short<T>>();
  readonly identifiers = new IdentifierIndex<T>();
  /** Words of names that may be read: of persons, of bodies and the like, of what entries call places, and of places. */
  readonly shown: ReadonlySet<string>;
  readonly ofThings: ReadonlySet<string>;
  readonly ofPhrases: ReadonlySet<string>;
  readonly ofPlaces: ReadonlySet<string>;
  /** The same names whole, and those of bodies of which everybody knows, as far as a word of one is somebody’s name. */
  readonly shownNames: Phrases<void>;
  readonly thingNames: Phrases<void>;
  readonly bodyNames: Phrases<void>;
  /** Names of persons of which each sign is a word. */
  readonly inSigns: Phrases<T>;
  private readonly texts: readonly string[];
  private small: ReadonlyMap<string, boolean> | undefined;
  private readonly hits = new WeakMap<PlacedWord['readings'], readonly Hit<T>[]>();

  constructor(secrets: readonly Secret<T>[], surroundings: Surroundings) {
    const { shown, things, bodies = [], shorts, phrases = [], places = [], texts } = surroundings;
    this.texts = texts;
    this.shown = new Set(shown.flatMap(bareWords));
    this.ofThings = new Set(things.flatMap(bareWords));
    this.ofPhrases = new Set(phrases.flatMap(bareWords));
    this.ofPlaces = new Set(places.flatMap(foldWords).flatMap(each => (hasCapital(each) ? each.word : [])));
    for (const secret of secrets) this.addSecret(secret);
    for (const letters of shorts) this.shorts.delete(letters);
    const hasName = (words: readonly string[]) => words.some(word => this.exact.has(word));
    knownBodies ??= BODIES.map(bareWords);
    this.shownNames = longPhrases([...shown.map(bareWords), ...countryNames().filter(hasName)]);
    this.thingNames = longPhrases(things.map(bareWords));
    const signs = this.caseless.filter(
      part => isPerson(part) && /^\p{Script=Han}{2,}$/u.test(part.word.written),
    );
    this.inSigns = new Phrases(
      signs.map(({ word, name }) => ({ words: [...word.written], value: name.value })),
    );
    this.bodyNames = longPhrases([...knownBodies, ...bodies.map(bareWords)].filter(hasName));
  }

  get isEmpty(): boolean {
    return this.exact.size + this.shorts.size === 0 && this.identifiers.isEmpty;
  }

  /** The parts of names that a word may be, inflected or not; worked out once for all that are read as it is. */
  hitsFor(word: PlacedWord): readonly Hit<T>[] {
    const { readings } = word;
    let hits = this.hits.get(readings);
    if (!hits) {
      const exact = this.exactly(word);
      // A body whose name is so written hides no person who is so called in another case, nor the other way round.
      const isOfOther = ({ name }: Part<T>) => !exact.some(own => isPerson(own) === isPerson({ name }));
      hits = [
        ...exact.map(part => ({ part, isExact: true })),
        ...this.inflected(word).filter(({ part }) => isOfOther(part)),
      ];
      this.hits.set(readings, hits);
    }
    return hits;
  }

  /** The parts that are written as one of these letters. */
  partsWritten(letters: string): readonly Part<T>[] {
    return this.exact.get(letters) ?? [];
  }

  /** True for a word that few other names have. */
  isTelling({ word, written }: PlacedWord): boolean {
    const isOpen = this.ofThings.has(word) || this.shown.has(word);
    return !isOpen && !/^\p{N}+$/u.test(written) && !isOrdinary(word);
  }

  /** True for a word of names that the report writes small somewhere, but in addresses. */
  isWrittenSmall(word: string): boolean {
    return this.smallWords.has(word);
  }

  /** The same where it is neither long and unknown, nor beside another word of the same name: no name is so written. */
  isSmallToo(word: string): boolean {
    return this.smallWords.get(word) === true;
  }

  private get smallWords(): ReadonlyMap<string, boolean> {
    if (this.small) return this.small;
    const small = new Map<string, boolean>();
    const others = new Set<string>();
    for (const text of this.texts) {
      const words = foldWords(text);
      for (const [at, word] of words.entries()) {
        if (small.get(word.word) || hasCapital(word) || others.has(word.written)) continue;
        if (this.hitsFor(word).length === 0) others.add(word.written);
        if (others.has(word.written) || !isCased(word) || isIn(addressesIn(text), word)) continue;
        const isName = word.word.length >= LONG_NAME && !isDictionaryWord(word.word);
        small.set(word.word, !isName && !this.isBesideOther(words, at));
      }
    }
    this.small = small;
    return small;
  }

  /** True where another word of the same name stands beside one. */
  private isBesideOther(words: readonly PlacedWord[], at: number): boolean {
    const own = this.partsWritten(words[at]?.word ?? '');
    return [words[at - 1], words[at + 1]].some(each =>
      this.partsWritten(each?.word ?? '').some(other =>
        own.some(({ name, word }) => name === other.name && word.word !== other.word.word),
      ),
    );
  }

  private addSecret(secret: Secret<T>): void {
    const { sort, titles, shorts = [], texts = [], value } = secret;
    for (const name of namesOf(secret)) this.addName(name);
    for (const text of texts) this.identifiers.addFrom(text, value);
    const all = sort === 'body' ? titles.map(bodyNamesIn) : [];
    for (const letters of all.flatMap(({ likelyShorts }) => likelyShorts)) {
      if (!KNOWN_SHORTS.has(letters)) this.shorts.set(letters, { value, isSure: false });
    }
    for (const letters of [...shorts, ...all.flatMap(each => each.shorts)]) {
      this.shorts.set(letters, { value, isSure: letters.length >= SURE_SHORT });
    }
  }

  private addName(name: Name<T>): void {
    const { sort, parts, value } = name;
    for (const part of parts) this.addPart(part);
    if (sort === 'person') {
      for (const word of joinedForms(name, IN_ADDRESS)) this.joined.set(word, value);
      for (const { word } of parts) {
        if (word.word.length >= LONG_NAME && this.isTelling(word)) this.long.set(word.word, value);
      }
    }
    if (sort !== 'body') return;
    for (const end of parts.keys()) {
      const first = parts.slice(0, end + 1).map(({ word }) => word.word);
      const joined = first.join('');
      const isTelling = first.some(word => !OFTEN_WORDS.has(word) && !PLACE.has(word));
      if (end > 0 && isTelling && joined.length >= LONG_NAME) this.joinedBodies.set(joined, value);
    }
  }

  private addPart(part: Part<T>): void {
    const { word } = part;
    if (!isCased(word)) this.caseless.push(part);
    for (const reading of word.readings) {
      addTo(this.exact, reading, part);
      for (const stem of stemsOf(reading)) addTo(this.stems, stem, part);
    }
  }

  private exactly(word: PlacedWord): readonly Part<T>[] {
    const exact = word.readings.flatMap(reading => this.partsWritten(reading));
    return exact.length > 0 || isCased(word)
      ? exact
      : this.caseless.filter(part => isWithin(part.word, word));
  }

  private inflected({ readings }: PlacedWord): readonly Hit<T>[] {
    for (const stem of readings.flatMap(inflectionsOf)) {
      const parts = this.stems.get(stem);
      if (parts) return parts.map(part => ({ part, isExact: false }));
    }
    return [];
  }
}

/** Those of several words. */
function longPhrases(names: readonly (readonly string[])[]): Phrases<void> {
  return new Phrases(names.filter(({ length }) => length > 1).map(words => ({ words, value: undefined })));
}

export function isPerson<T>({ name }: Pick<Part<T>, 'name'>): boolean {
  return name.sort === 'person';
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
