/** Names of persons in a text, as people write them: whole, in part, inflected, abbreviated, in addresses, disguised. */
import { LOCATIVE } from '../lexicon/ordinary-words.ts';
import {
  BY,
  isBeforePlace,
  isDoing,
  isExplained,
  isNameBefore,
  isOfCompound,
  isOfInstitution,
  isOfInstrument,
  isSpeaking,
  isTownOfState,
  isWhere,
  SAYS,
} from './around-names.ts';
import { COUNTRY_WORDS, TOWN_WORDS } from './country-words.ts';
import { bareWords, foldWords, type PlacedWord } from './fold-words.ts';
import {
  addressesIn,
  candidate,
  type Hit,
  IN_ADDRESS,
  isIn,
  LONG_NAME,
  LONG_STEM,
  NameIndex,
  type Part,
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
import {
  ARTICLE,
  isBlank,
  isInside,
  isJoint,
  isNear,
  isOrdinary,
  NEAR,
  PLACE,
  placesOf,
} from './placed-words.ts';
import {
  FINDS_NOTHING,
  type FoundSecret,
  type Secret,
  type SecretFinder,
  type Surroundings,
} from './secret.ts';
import { shortFormAt } from './short-forms.ts';
import { wordSet } from './word-set.ts';

/** What stands beside a word that may be part of a name: another word of it, or its initial. */
type Together = 'name' | 'initial' | undefined;

const IN = wordSet(() => LOCATIVE.flatMap(bareWords));
/** Shorter words in small letters are too often others. */
const SMALLEST = 3;

/** A search for the names of all these persons, where the report around the text is known. */
export function peopleFinder<T>(secrets: readonly Secret<T>[], surroundings: Surroundings): SecretFinder<T> {
  const names = secrets.flatMap(({ titles, value }) =>
    titles.flatMap(namesIn).map(name => candidate(name, value)),
  );
  if (names.length === 0) return FINDS_NOTHING;
  const index = new NameIndex(names, surroundings);
  return {
    inText: text => new Search(text, index).found(),
    inName: name => inName(name, index),
  };
}

/** A name is written small, so that one word of it may be any other word, or a place; two of one person are no chance. */
function inName<T>(name: string, index: NameIndex<T>): readonly FoundSecret<T>[] {
  const found = new Search(name, index, [[0, name.length]]).found();
  return found.flatMap(each => {
    const words = bareWords(name.slice(each.start, each.end));
    const [word = ''] = words;
    const others = found.filter(({ value }) => value === each.value);
    const isSure = each.isWhole || words.length > 1 || others.length > 1 || index.joined.has(word);
    return !isSure && (TOWN_WORDS.has(word) || COUNTRY_WORDS.has(word)) ? [] : [{ ...each, isSure }];
  });
}

type Stretch = readonly [number, number];

class Search<T> {
  private readonly words: readonly PlacedWord[];
  private readonly covered: ReadonlySet<number>;
  private readonly inThings: ReadonlySet<number>;

  constructor(
    text: string,
    private readonly index: NameIndex<T>,
    private readonly addresses: readonly Stretch[] = addressesIn(text),
  ) {
    this.words = foldWords(text);
    this.covered = placesOf([...index.shownNames, ...index.bodyNames], this.words);
    this.inThings = placesOf(index.thingNames, this.words);
  }

  found(): readonly FoundSecret<T>[] {
    const found: FoundSecret<T>[] = [];
    for (const [at, word] of this.words.entries()) {
      const hit = this.covered.has(at)
        ? undefined
        : (this.inHan(at) ?? this.inAddress(word) ?? this.atWord(at) ?? this.signedAt(at));
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

  private atWord(at: number): FoundSecret<T> | undefined {
    const word = this.words[at];
    if (!word || word.word.length < 2 || NAME_PARTICLES.has(word.word)) return undefined;
    let best: FoundSecret<T> | undefined;
    for (const hit of this.index.partsFor(word)) {
      const { part } = hit;
      const together = this.beside(at, part);
      const isSure = this.judge(at, hit, together);
      if (isSure === undefined || best?.isWhole || (best?.isSure && !isSure)) continue;
      const isWhole = isSure && together === 'name' && (!isCased(word) || hasCapital(word));
      best = { value: part.person.value, start: word.start, end: word.end, isSure, isWhole };
    }
    return best;
  }

  /** True where the word surely is this part of a name, false where it may be; undefined where it is none. */
  private judge(at: number, hit: Hit<T>, together: Together): boolean | undefined {
    const word = this.words[at];
    if (!word) return undefined;
    if (together && !isCased(word)) return true;
    if (together && this.isNamesake(at)) return false;
    if (together) return together === 'name' || hasCapital(word) ? true : undefined;
    const isLoose = hit.nearness === 'consonants' || hit.nearness === 'sound' || hit.part.isGuess === true;
    return this.judgeWord(at, word, hit) && !isLoose;
  }

  /** The same where no other word of the name is near. */
  private judgeWord(at: number, word: PlacedWord, { part, nearness }: Hit<T>): boolean | undefined {
    if (!isCased(word)) return this.isShown(word) || this.isBesidePlace(at) ? undefined : true;
    if (!hasCapital(word)) return nearness === 'exact' ? this.judgeSmall(at, word) : undefined;
    if (this.index.shown.has(word.word)) return undefined;
    // “Professor Higgins Street” is no professor.
    if (isBeforePlace(this.words, at)) return undefined;
    if (this.hasTitle(at)) return true;
    if (NEVER_NAMES.has(word.word) || this.isOfLonger(at) || isOfCompound(this.words, at)) return undefined;
    if (this.isPlaceOfReport(word)) return isSpeaking(this.words, at) ? false : undefined;
    const isExact = nearness === 'exact';
    if (isExact && this.isPlace(at, part)) return this.judgeCalledSo(at, part);
    const alone = this.judgeAlone(at, word, isExact || part.word.word.length > LONG_STEM);
    if (this.index.small.has(word.word)) return this.judgeSmallToo(at, alone);
    return alone && !this.isOfBody(at) && !this.isBehindIn(at);
  }

  /** The same for a word that the report writes small as well. */
  private judgeSmallToo(at: number, alone: boolean | undefined): false | undefined {
    return alone || (alone === false && this.isActing(at)) ? false : undefined;
  }

  /** The same for a word with a capital letter, around which nothing tells what it is. */
  private judgeAlone(at: number, { word }: PlacedWord, isLong: boolean): boolean | undefined {
    if (TOWN_WORDS.has(word) && isWhere(this.words, at)) return undefined;
    if (OFTEN_WORDS.has(word) || TOWN_WORDS.has(word)) return this.judgeOften(at);
    if (this.index.ofThings.has(word)) return isInside(this.words, at) ? false : undefined;
    return isInside(this.words, at) && isLong && !this.isOfOther(at) && !this.isOfThing(at);
  }

  /** False for a word in small letters that is long, or stands beside a verb of saying; true behind a title. */
  private judgeSmall(at: number, word: PlacedWord): boolean | undefined {
    if (word.word.length < SMALLEST || this.isShown(word) || this.isWordToo(word)) return undefined;
    if (PLACE.has(word.word) || isPost(word.word)) return undefined;
    if (this.hasTitle(at)) return true;
    return this.isSaid(at) || (word.word.length >= LONG_NAME && !this.isPlace(at)) ? false : undefined;
  }

  /** True for a word that owns, says or does something. */
  private isSaid(at: number): boolean {
    const [before, next] = [this.words[at - 1], this.words[at + 1]];
    const isOwner = next?.word === 's' && /^['’]$/u.test(next.before);
    return isOwner || isSpeaking(this.words, at) || BY.has(before?.word ?? '');
  }

  /** The same for one that does something besides, or of whom it is said who that is. */
  private isActing(at: number): boolean {
    return this.isSaid(at) || isDoing(this.words, at) || isExplained(this.words, at);
  }

  /** False where letters are those by which somebody signs, and stand for nothing else: U.N. */
  private signedAt(at: number): FoundSecret<T> | undefined {
    const short = shortFormAt(this.words, at);
    if (!short || this.index.isShort.has(short.letters)) return undefined;
    const person = this.index.signed.get(short.letters.toLowerCase());
    if (!person) return undefined;
    const [before, next] = [this.words[at - 1], this.words[short.last + 1]];
    const isBody = before !== undefined && ARTICLE.has(before.word);
    const isPartOfMore =
      next !== undefined && isBlank(next.before) && !SAYS.has(next.word) && !NEVER_NAMES.has(next.word);
    if (isBody || (!short.hasStops && isPartOfMore)) return undefined;
    return { value: person.value, start: short.start, end: short.end, isSure: false, isWhole: false };
  }

  /** True for a word of a name that may be read, be that of a person or of something else. */
  private isShown({ word }: PlacedWord): boolean {
    return this.index.shown.has(word) || this.index.ofThings.has(word);
  }

  /** True for a town that the report is about; what no list knows as one is the person where it stands elsewhere. */
  private isPlaceOfReport({ word }: PlacedWord): boolean {
    return this.index.ofPlaces.has(word) && (TOWN_WORDS.has(word) || COUNTRY_WORDS.has(word));
  }

  /** True for what is known as a place: a town or a country of which everybody knows, or a place of the report. */
  private isKnownPlace({ word }: PlacedWord): boolean {
    return TOWN_WORDS.has(word) || COUNTRY_WORDS.has(word) || this.index.ofPlaces.has(word);
  }

  /** True behind a word such as “in”, behind which a place may stand, and somebody as well: “we trust in Rask”, “vimos a Rask”. */
  private isBehindIn(at: number): boolean {
    return IN.has(this.words[at - 1]?.word ?? '') && isBlank(this.words[at]?.before ?? '');
  }

  /** True for a word of a longer name that is no person’s. */
  private isOfLonger(at: number): boolean {
    return this.isBesidePlace(at) || isOfInstrument(this.words, at) || isTownOfState(this.words, at);
  }

  /** True where a word for a place or an institution makes it one: “Lake Victoria”, “St. Nicholas”, “Prespa National Park”. */
  private isBesidePlace(at: number): boolean {
    const [before, word] = [this.words[at - 1], this.words[at]];
    if (before && PLACE.has(before.word) && /^[.\s’']+$/u.test(word?.before ?? '')) return true;
    return this.isNamesake(at);
  }

  /** True where the words around make a known place or a thing of the name: “in Sofia”, “the Drina”. */
  private isPlace(at: number, { particle }: Pick<Part<T>, 'particle'> = {}): boolean {
    const [before, word, next] = [this.words[at - 1], this.words[at], this.words[at + 1]];
    if (!word || !before || before.word === particle || !/^[\s’']+$/u.test(word.before)) return false;
    const isJoined = next !== undefined && isJoint(next.before);
    const ends = !next || (NEVER_NAMES.has(next.word) && !isJoined) || !(isJoined || isBlank(next.before));
    if (ARTICLE.has(before.word)) return ends;
    const isOwner = next?.word === 's' && /^['’]$/u.test(next.before);
    if (IN.has(before.word) && !isOwner && this.isKnownPlace(word)) return true;
    const isOf = NEVER_NAMES.has(before.word);
    return isOf && (COUNTRY_WORDS.has(word.word) || PLACE.has(this.words[at - 2]?.word ?? ''));
  }

  /** False for a long surname behind an article, by which nothing else is known: “the Drellmoor”; given names are rivers too. */
  private judgeCalledSo(at: number, { person, word: own }: Part<T>): false | undefined {
    const word = this.words[at];
    const isLong = word && word.word.length >= LONG_NAME && ARTICLE.has(this.words[at - 1]?.word ?? '');
    if (!isLong || isOrdinary(word.word) || this.isKnownPlace(word) || this.isShown(word)) return undefined;
    return person.parts.some(({ word: other }) => other.start < own.start) ? false : undefined;
  }

  /** True for a name that is part of a longer one: “Marie Curie Institute”. */
  private isNamesake(at: number): boolean {
    for (let next = at + 1; ; next += 1) {
      const word = this.words[next];
      if (!word || !isBlank(word.before) || !hasCapital(word)) return false;
      if (PLACE.has(word.word)) return true;
    }
  }

  /** True after another capitalised word, which may be the given name of somebody else. */
  private isOfOther(at: number): boolean {
    const [before, word] = [this.words[at - 1], this.words[at]];
    if (!before || !word || !isBlank(word.before)) return false;
    // “Council of Churches”: what stands before is no person's either.
    const near = NAME_PARTICLES.has(before.word) || before.word === 'of' ? at - 2 : at - 1;
    const other = this.words[near];
    if (!other || !hasCapital(other) || !isInside(this.words, near)) return false;
    return !OFTEN_WORDS.has(other.word) && !isPost(other.word);
  }

  /** True before a capitalised word that is no name, with which it may be the name of a thing: “Marshall Plan”. */
  private isOfThing(at: number): boolean {
    const next = this.words[at + 1];
    return next !== undefined && isBlank(next.before) && hasCapital(next) && OFTEN_WORDS.has(next.word);
  }

  /** True between an article and a capital letter, or a word that is joined to it: “the Roman Catholic diocese”, “the Rask-led group”. */
  private isOfBody(at: number): boolean {
    const [before, next] = [this.words[at - 1], this.words[at + 1]];
    if (!before || !ARTICLE.has(before.word) || !next) return false;
    return isJoint(next.before) || (hasCapital(next) && isBlank(next.before));
  }

  /** False where a word that is often no name may be one; undefined where it is none. */
  private judgeOften(at: number): false | undefined {
    const next = this.words[at + 1];
    const before = this.words[at - 1];
    if (isExplained(this.words, at)) return false;
    if (next && ARTICLE.has(next.word)) return undefined;
    if (before && ARTICLE.has(before.word)) return undefined;
    if (isNameBefore(this.words, at)) return undefined;
    if (isOfInstitution(this.words, at)) return undefined;
    if (!isInside(this.words, at)) {
      const isOwner = next?.word === 's' && /^['’]$/u.test(next.before);
      return isOwner || SAYS.has(next?.word ?? '') || isDoing(this.words, at) ? false : undefined;
    }
    // Before another capital letter it is part of a longer name, such as “Field Office”.
    return next && hasCapital(next) && isBlank(next.before) ? undefined : false;
  }

  /** Whether another word of the name, or its initial, stands before or after the word. */
  private beside(at: number, part: Part<T>): Together {
    for (const step of [-1, 1]) {
      for (let near = at + step; Math.abs(near - at) <= NEAR; near += step) {
        const other = this.words[near];
        const between = this.words[Math.max(near, near - step)]?.before ?? '';
        if (!other || !isNear(between)) break;
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

  private inAddress(word: PlacedWord): FoundSecret<T> | undefined {
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

  private inHan(at: number): FoundSecret<T> | undefined {
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
