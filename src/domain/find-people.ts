/** Names of persons in a text, as people write them: whole, in part, inflected, abbreviated, in addresses, disguised. */
import { ARTICLES, LOCATIVE, PLACE_WORDS, SAYING } from '../lexicon/ordinary-words.ts';
import { COUNTRY_WORDS, TOWN_WORDS } from './country-words.ts';
import { bareWords, foldWords, type PlacedWord } from './fold-words.ts';
import {
  addressesIn,
  candidate,
  IN_ADDRESS,
  isIn,
  LONG_STEM,
  NameIndex,
  type Part,
  type Surroundings,
} from './name-index.ts';
import {
  hasCapital,
  isCased,
  isPost,
  NAME_PARTICLES,
  NEVER_NAMES,
  namesIn,
  OFTEN_WORDS,
  TITLES,
} from './person-names.ts';
import { wordSet } from './word-set.ts';

/** Somebody whose name must not be read. */
export interface HiddenPerson<T> {
  /** The title of the person's entry. */
  readonly title: string;
  readonly value: T;
}

/** A stretch of a text that names somebody. */
export interface FoundPerson<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
  /** False when the words may also be ordinary ones. */
  readonly isSure: boolean;
  /** True where several words of the name stand together, each with a capital letter. */
  readonly isWhole: boolean;
}

/** What stands beside a word that may be part of a name: another word of it, or its initial. */
type Together = 'name' | 'initial' | undefined;

const SENTENCE_END = /(?:[.!?…。！？؟]["'”’»)\]]*\s)|[\n|•]/u;
const ARTICLE = wordSet(() => ARTICLES.flatMap(bareWords));
const PLACE = wordSet(() => PLACE_WORDS.flatMap(bareWords));
const IN = wordSet(() => LOCATIVE.flatMap(bareWords));
const SAYS = wordSet(() => SAYING.flatMap(bareWords));
/** Words of one name stand no farther from each other than this, in words and in characters. */
const NEAR = 3;
const BREAK = /[!?;:\n|]/u;

/** A search for persons: in texts, and in the names of entries, which are written small. */
export interface PeopleFinder<T> {
  inText(text: string): readonly FoundPerson<T>[];
  inName(name: string): readonly FoundPerson<T>[];
}

/** A search for the names of all these persons, where the report around the text is known. */
export function peopleFinder<T>(
  hidden: readonly HiddenPerson<T>[],
  surroundings: Surroundings,
): PeopleFinder<T> {
  const names = hidden.flatMap(({ title, value }) => namesIn(title).map(name => candidate(name, value)));
  if (names.length === 0) return { inText: () => [], inName: () => [] };
  const index = new NameIndex(names, surroundings);
  return {
    inText: text => new Search(text, index).found(),
    inName: name => inName(name, index),
  };
}

/** A name is written small, so that one word of it may be any other word, or a place; two of one person are no chance. */
function inName<T>(name: string, index: NameIndex<T>): readonly FoundPerson<T>[] {
  const found = new Search(name, index, [[0, name.length]]).found();
  return found.flatMap(each => {
    const words = bareWords(name.slice(each.start, each.end));
    const [word = ''] = words;
    const others = found.filter(({ value }) => value === each.value);
    const isSure = each.isWhole || words.length > 1 || others.length > 1 || index.joined.has(word);
    return !isSure && (TOWN_WORDS.has(word) || COUNTRY_WORDS.has(word)) ? [] : [{ ...each, isSure }];
  });
}

/** Where something begins and ends. */
type Stretch = readonly [number, number];

/** One text that is searched. */
class Search<T> {
  private readonly index: NameIndex<T>;
  private readonly words: readonly PlacedWord[];
  private readonly addresses: readonly Stretch[];
  private readonly covered: ReadonlySet<number>;
  private readonly inThings: ReadonlySet<number>;

  constructor(text: string, index: NameIndex<T>, addresses: readonly Stretch[] = addressesIn(text)) {
    this.index = index;
    this.words = foldWords(text);
    this.addresses = addresses;
    this.covered = placesOf(index.shownNames, this.words);
    this.inThings = placesOf(index.thingNames, this.words);
  }

  found(): readonly FoundPerson<T>[] {
    const found: FoundPerson<T>[] = [];
    for (const [at, word] of this.words.entries()) {
      const hit = this.covered.has(at)
        ? undefined
        : (this.inHan(at) ?? this.inAddress(word) ?? this.atWord(at));
      if (!hit || (this.inThings.has(at) && !hit.isWhole)) continue;
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
    if (!isCased(word)) return !together && this.isShown(word) ? undefined : true;
    if (together) return together === 'name' || hasCapital(word) ? true : undefined;
    if (!hasCapital(word)) return undefined;
    if (this.hasTitle(at)) return !index.shown.has(word.word);
    if (NEVER_NAMES.has(word.word) || index.small.has(word.word) || index.shown.has(word.word))
      return undefined;
    if (isExact && part.particle !== this.words[at - 1]?.word && this.isPlace(at)) return undefined;
    return this.judgeAlone(at, word, isExact || part.word.word.length > LONG_STEM);
  }

  /** The same for a word with a capital letter, around which nothing tells what it is. */
  private judgeAlone(at: number, { word }: PlacedWord, isLong: boolean): boolean | undefined {
    if (OFTEN_WORDS.has(word) || TOWN_WORDS.has(word)) return this.judgeOften(at);
    if (this.index.ofThings.has(word)) return this.isInside(at) ? false : undefined;
    return this.isInside(at) && isLong && !this.isOfOther(at) && !this.isOfThing(at);
  }

  /** True for a word of a name that may be read, be that of a person or of something else. */
  private isShown({ word }: PlacedWord): boolean {
    return this.index.shown.has(word) || this.index.ofThings.has(word);
  }

  /** True where the words around make a place or a thing of the name: “in Sofia”, “Lake Victoria”, “the Drina”. */
  private isPlace(at: number): boolean {
    const [before, word, next] = [this.words[at - 1], this.words[at], this.words[at + 1]];
    if (!word) return false;
    if (next && PLACE.has(next.word) && hasCapital(next) && isBlank(next.before)) return true;
    if (!before || !/^[\s’']+$/u.test(word.before)) return false;
    if (PLACE.has(before.word)) return true;
    const ends = !next || NEVER_NAMES.has(next.word) || !isBlank(next.before);
    if (ARTICLE.has(before.word)) return ends;
    const isOwner = next?.word === 's' && /^['’]$/u.test(next.before);
    if (IN.has(before.word) && !isOwner) return true;
    const isOf = NEVER_NAMES.has(before.word);
    return isOf && (COUNTRY_WORDS.has(word.word) || PLACE.has(this.words[at - 2]?.word ?? ''));
  }

  /** True after another capitalised word, which may be the given name of somebody else. */
  private isOfOther(at: number): boolean {
    const [before, word] = [this.words[at - 1], this.words[at]];
    if (!before || !word || !isBlank(word.before)) return false;
    // “Council of Churches”: what stands before is no person's either.
    const near = NAME_PARTICLES.has(before.word) || before.word === 'of' ? at - 2 : at - 1;
    const other = this.words[near];
    if (!other || !hasCapital(other) || !this.isInside(near)) return false;
    return !OFTEN_WORDS.has(other.word) && !isPost(other.word);
  }

  /** True before a capitalised word that is no name, with which it may be the name of a thing: “Marshall Plan”. */
  private isOfThing(at: number): boolean {
    const next = this.words[at + 1];
    return next !== undefined && isBlank(next.before) && hasCapital(next) && OFTEN_WORDS.has(next.word);
  }

  /** False where a word that is often no name may be one; undefined where it is none. */
  private judgeOften(at: number): false | undefined {
    const next = this.words[at + 1];
    const before = this.words[at - 1];
    if (next && ARTICLE.has(next.word)) return undefined;
    if (before && ARTICLE.has(before.word)) return undefined;
    if (before && hasCapital(before) && this.isInside(at - 1) && !isPost(before.word)) return undefined;
    if (!this.isInside(at)) return SAYS.has(next?.word ?? '') ? false : undefined;
    // Before another capital letter it is part of a longer name, such as “Field Office”.
    return next && hasCapital(next) && isBlank(next.before) ? undefined : false;
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

  /** True for two different words of one name; without capitals they may be ordinary words. */
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
    const { start, end } = word;
    // P e t r a B a n a j is one word, without a blank between its names.
    const isSpaced = end - start > 2 * (word.written.length - 1);
    if (!isSpaced && !isIn(this.addresses, word)) return undefined;
    const joined = this.index.joined.get(word.word);
    if (joined) return { value: joined.value, start, end, isSure: true, isWhole: false };
    if (word.word.length < IN_ADDRESS || this.isWordToo(word) || this.isShown(word)) return undefined;
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

function isInitial(word: PlacedWord, next: PlacedWord | undefined): boolean {
  return word.word.length === 1 && hasCapital(word) && (next === undefined || /^[.\s,)]/u.test(next.before));
}

function isBlank(between: string): boolean {
  return /^\s+$/u.test(between);
}

function isShouted({ written }: PlacedWord): boolean {
  return written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase();
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
