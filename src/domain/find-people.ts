/** Names of persons in a text, as people write them: whole, in part, inflected, abbreviated, in addresses, disguised. */
import { ENDINGS, SAYING } from '../lexicon/ordinary-words.ts';
import { foldWords, type PlacedWord, wordsOf } from './fold-words.ts';
import {
  hasCapital,
  isCased,
  NAME_PARTICLES,
  NEVER_NAMES,
  namesIn,
  OFTEN_WORDS,
  type PersonName,
  TITLES,
} from './person-names.ts';

/** Somebody whose name must not be read. */
export interface HiddenPerson<T> {
  /** The title of the person's entry. */
  readonly title: string;
  readonly value: T;
}

/** What a report says besides, by which a name is told from a word. */
export interface Surroundings {
  /** Titles of persons and things whose names may be read. */
  readonly shown: readonly string[];
  /** Every text of the report. */
  readonly texts: readonly string[];
}

/** A stretch of a text that names somebody. */
export interface FoundPerson<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
  /** False where it may also be an ordinary word. */
  readonly isSure: boolean;
  /** True where several words of the name stand together, each with a capital letter. */
  readonly isWhole: boolean;
}

/** A word of a name. */
interface Part<T> {
  readonly person: Candidate<T>;
  readonly word: PlacedWord;
}

/** What stands beside a word that may be part of a name: another word of it, or its initial. */
type Together = 'name' | 'initial' | undefined;

interface Candidate<T> {
  readonly value: T;
  readonly parts: readonly Part<T>[];
  /** First letters of its words. */
  readonly initials: ReadonlySet<string>;
}

/** What stretches without blanks hold that are addresses or names of files. */
const ADDRESS =
  /[^\s@]@[^\s@]+\.[^\s@]|:\/\/|^www\.|%[0-9a-f]{2}|[\p{L}\p{N}]_[\p{L}\p{N}]|\.(?:pdf|docx?|xlsx?|pptx?|odt|txt|rtf|csv|zip|html?|jpe?g|png|gif|tiff?|heic|webp|mp[34]|wav|m4a|mov|msg|eml)(?![\p{L}\p{N}])/iu;
const SENTENCE_END = /(?:[.!?…。！？؟]["'”’»)\]]*\s)|[\n|•]/u;
const INFLECTED = new Set(ENDINGS.flatMap(wordsOf));
const SAYS = new Set(SAYING.flatMap(wordsOf));
/** Shorter stems than this are parts of too many words. */
const LONG_STEM = 5;
/** Words of one name stand no farther from each other than this, in words and in characters. */
const NEAR = 3;
const BREAK = /[!?;:\n|]/u;
/** So many letters of a name are enough in an address. */
const IN_ADDRESS = 3;
const ARTICLES = ['و', 'ال', 'وال', 'بال', 'لل', 'ل', 'ب', 'ف', 'ك', 'ו', 'ה', 'ב', 'ל', 'מ', 'ש', 'כ'];

/** A search for the names of all these persons, where the report around the text is known. */
export function peopleFinder<T>(
  hidden: readonly HiddenPerson<T>[],
  surroundings: Surroundings,
): (text: string) => readonly FoundPerson<T>[] {
  const names = hidden.flatMap(({ title, value }) => namesIn(title).map(name => candidate(name, value)));
  if (names.length === 0) return () => [];
  const index = new NameIndex(names, surroundings);
  return text => new Search(text, index).found();
}

function candidate<T>(name: PersonName, value: T): Candidate<T> {
  const parts: Part<T>[] = [];
  const person = { value, parts, initials: new Set(name.map(({ word }) => word.charAt(0))) };
  // Han characters are words of their own, and a name when they stand together.
  const isHan = name.length > 1 && name.every(({ written }) => /^\p{Script=Han}$/u.test(written));
  if (isHan) {
    const word = name.map(each => each.word).join('');
    const [first] = name;
    if (first) parts.push({ person, word: { ...first, word, readings: [word], written: word } });
    return person;
  }
  for (const word of name) if (word.word.length > 1) parts.push({ person, word });
  return person;
}

/** The words of all names, and what else these words are in the report. */
class NameIndex<T> {
  readonly exact = new Map<string, Part<T>[]>();
  readonly stems = new Map<string, Part<T>[]>();
  /** Words of scripts without capitals, which are looked for within longer ones. */
  readonly caseless: Part<T>[] = [];
  readonly joined = new Map<string, Candidate<T>>();
  readonly shown: ReadonlySet<string>;
  readonly shownNames: readonly (readonly string[])[];
  readonly small: ReadonlySet<string>;

  constructor(names: readonly Candidate<T>[], { shown, texts }: Surroundings) {
    for (const part of names.flatMap(({ parts }) => parts)) this.add(part);
    for (const name of names) for (const word of joinedForms(name)) this.joined.set(word, name);
    const shownNames = shown.map(wordsOf);
    this.shown = new Set(shownNames.flat());
    this.shownNames = shownNames.filter(({ length }) => length > 1);
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

/** One text that is searched. */
class Search<T> {
  private readonly index: NameIndex<T>;
  private readonly words: readonly PlacedWord[];
  private readonly addresses: readonly (readonly [number, number])[];
  private readonly covered: ReadonlySet<number>;

  constructor(text: string, index: NameIndex<T>) {
    this.index = index;
    this.words = foldWords(text);
    this.addresses = addressesIn(text);
    this.covered = placesOf(index.shownNames, this.words);
  }

  found(): readonly FoundPerson<T>[] {
    const found: FoundPerson<T>[] = [];
    for (const [at, word] of this.words.entries()) {
      const hit = this.covered.has(at)
        ? undefined
        : (this.inHan(at) ?? this.inAddress(word) ?? this.atWord(at));
      if (!hit) continue;
      const last = found.at(-1);
      const isNext = this.words[at - 1]?.end === last?.end && /^[\s.,'’-]*$/u.test(word.before);
      if (last && isNext && last.value === hit.value) {
        found[found.length - 1] = {
          ...last,
          end: hit.end,
          isSure: last.isSure || hit.isSure,
          isWhole: last.isWhole || hit.isWhole,
        };
      } else found.push(hit);
    }
    return found;
  }

  private atWord(at: number): FoundPerson<T> | undefined {
    const word = this.words[at];
    if (!word || word.word.length < 2 || NAME_PARTICLES.has(word.word)) return undefined;
    let best: FoundPerson<T> | undefined;
    for (const { part, isExact } of this.index.partsFor(word)) {
      const together = this.beside(at, part);
      const isSure = this.judge(at, part, isExact, together);
      if (isSure === undefined || best?.isWhole || (best?.isSure && !isSure)) continue;
      const isWhole = together === 'name' && (!isCased(word) || hasCapital(word));
      best = { value: part.person.value, start: word.start, end: word.end, isSure, isWhole };
    }
    return best;
  }

  /** True where the word surely is this part of a name, false where it may be; undefined where it is none. */
  private judge(at: number, part: Part<T>, isExact: boolean, together: Together): boolean | undefined {
    const { index } = this;
    const word = this.words[at];
    if (!word) return undefined;
    if (!isCased(word)) return !together && index.shown.has(word.word) ? undefined : true;
    if (together) return together === 'name' || hasCapital(word) ? true : undefined;
    if (!hasCapital(word)) return undefined;
    if (this.hasTitle(at)) return true;
    if (NEVER_NAMES.has(word.word) || index.small.has(word.word) || index.shown.has(word.word))
      return undefined;
    const isLong = isExact || part.word.word.length > LONG_STEM;
    return OFTEN_WORDS.has(word.word) ? this.judgeOften(at) : this.isInside(at) && isLong;
  }

  /** False where a word that is often no name may be one; undefined where it is none. */
  private judgeOften(at: number): false | undefined {
    const next = this.words[at + 1];
    if (!this.isInside(at)) return SAYS.has(next?.word ?? '') ? false : undefined;
    // Before another capital letter it is part of a longer name, such as “Field Office”.
    return next && hasCapital(next) && /^\s+$/u.test(next.before) ? undefined : false;
  }

  /** Whether another word of the name, or its initial, stands before or after the word. */
  private beside(at: number, part: Part<T>): Together {
    for (const step of [-1, 1]) {
      for (let near = at + step; Math.abs(near - at) <= NEAR; near += step) {
        const other = this.words[near];
        const between = this.words[Math.max(near, near - step)]?.before ?? '';
        if (!other || between.length > NEAR || BREAK.test(between)) break;
        if (this.isOneName(at, near, part)) return 'name';
        if (isInitial(other, this.words[near + 1]) && part.person.initials.has(other.word)) return 'initial';
        if (other.word.length > 1 && !NAME_PARTICLES.has(other.word)) break;
      }
    }
    return undefined;
  }

  /** True where two words are different words of one name; written small, they may be what they mean. */
  private isOneName(at: number, near: number, { person, word: own }: Part<T>): boolean {
    const [word, other] = [this.words[at], this.words[near]];
    if (!word || !other) return false;
    const parts = this.index.partsFor(other).filter(({ part }) => part.person === person);
    if (!parts.some(({ part }) => part.word.word !== own.word)) return false;
    if (!isCased(word) || (hasCapital(word) && hasCapital(other))) return true;
    if (hasCapital(word) || hasCapital(other)) return false;
    return !(this.isWordToo(word) && this.isWordToo(other));
  }

  private isWordToo({ word }: PlacedWord): boolean {
    return this.index.small.has(word) || OFTEN_WORDS.has(word) || NEVER_NAMES.has(word);
  }

  private hasTitle(at: number): boolean {
    const before = this.words[at - 1];
    return before !== undefined && TITLES.has(before.word) && /^\.?\s*$/u.test(this.words[at]?.before ?? '');
  }

  /** True for a word within a sentence, where only names begin with a capital letter. */
  private isInside(at: number): boolean {
    const word = this.words[at];
    const before = this.words[at - 1];
    if (!word || !before) return false;
    const isShortened = TITLES.has(before.word) || (before.word.length === 1 && hasCapital(before));
    if (SENTENCE_END.test(word.before) && !(isShortened && /^\.\s/u.test(word.before))) return false;
    // Where all is written in capitals, a capital letter tells nothing.
    const next = this.words[at + 1];
    return !(isShouted(word) && [before, next].some(each => each && isShouted(each) && each.word.length > 2));
  }

  private inAddress(word: PlacedWord): FoundPerson<T> | undefined {
    if (!isIn(this.addresses, word)) return undefined;
    const { start, end } = word;
    const joined = this.index.joined.get(word.word);
    if (joined) return { value: joined.value, start, end, isSure: true, isWhole: false };
    if (word.word.length < IN_ADDRESS || this.isWordToo(word) || this.index.shown.has(word.word))
      return undefined;
    const [part] = word.readings.flatMap(reading => this.index.exact.get(reading) ?? []);
    return part && { value: part.person.value, start, end, isSure: true, isWhole: false };
  }

  private inHan(at: number): FoundPerson<T> | undefined {
    const word = this.words[at];
    if (!word || !/^\p{Script=Han}$/u.test(word.written)) return undefined;
    for (const { person, word: name } of this.index.caseless) {
      const letters = [...name.written];
      const stretch = this.words.slice(at, at + letters.length);
      const isThere =
        letters.length > 1 &&
        stretch.length === letters.length &&
        stretch.every(
          (each, index) => each.word === letters[index] && (index === 0 || each.before.trim() === ''),
        );
      const last = stretch.at(-1);
      if (isThere && last)
        return { value: person.value, start: word.start, end: last.end, isSure: true, isWhole: true };
    }
    return undefined;
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
  const stem = word.replace(/[aeiouyаеиоуыя]$/u, '');
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
  return ARTICLES.some(article => word === article + own);
}

function isInitial(word: PlacedWord, next: PlacedWord | undefined): boolean {
  return word.word.length === 1 && hasCapital(word) && (next === undefined || /^[.\s,)]/u.test(next.before));
}

function isShouted({ written }: PlacedWord): boolean {
  return written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase();
}

function addressesIn(text: string): readonly (readonly [number, number])[] {
  return Array.from(text.matchAll(/\S+/g)).flatMap(({ 0: stretch, index }) =>
    ADDRESS.test(stretch) ? [[index, index + stretch.length] as const] : [],
  );
}

function isIn(stretches: readonly (readonly [number, number])[], { start, end }: PlacedWord): boolean {
  return stretches.some(([from, to]) => from <= start && end <= to);
}

/** The places of words that belong to one of these names. */
function placesOf(names: readonly (readonly string[])[], words: readonly PlacedWord[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const name of names) {
    for (let start = 0; start + name.length <= words.length; start += 1) {
      if (!name.every((word, index) => words[start + index]?.word === word)) continue;
      for (let at = start; at < start + name.length; at += 1) places.add(at);
    }
  }
  return places;
}

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
