/** Whether a word is part of a person’s name: by the other words of the name beside it, or by what else is around it. */
import { TRUSTING } from '../lexicon/ordinary-words.ts';
import {
  BY,
  IN,
  isBeforePlace,
  isDoing,
  isExplained,
  isMoney,
  isNameBefore,
  isOfCompound,
  isOfInstitution,
  isOfInstrument,
  isOfPlural,
  isOwner,
  isSpeaking,
  isTownOfState,
  isWhere,
  SAYS,
} from './around-names.ts';
import { COUNTRY_WORDS, TOWN_WORDS } from './country-words.ts';
import { isDictionaryWord } from './dictionary-words.ts';
import { bareWords, type PlacedWord } from './fold-words.ts';
import { LONG_STEM } from './inflections.ts';
import { type Hit, LONG_NAME } from './name-index.ts';
import {
  hasCapital,
  isCased,
  isPost,
  NAME_PARTICLES,
  NEVER_NAMES,
  OFTEN_WORDS,
  TITLES,
} from './person-names.ts';
import { ARTICLE, isBlank, isInside, isJoint, isNear, isPartOfName, NEAR, PLACE } from './placed-words.ts';
import type { SearchedText } from './searched-text.ts';
import type { Certainty } from './secret.ts';
import { lettersAround } from './short-forms.ts';
import { wordSet } from './word-set.ts';

const TRUSTS = wordSet(() => TRUSTING.flatMap(bareWords));
/** Shorter words in small letters are too often others. */
const SMALLEST = 3;

/** Judges one word of a text as a word of a name. */
export function judgePerson<T>(
  text: SearchedText<T>,
  at: number,
  hit: Hit<T>,
): { readonly certainty: Certainty; readonly isWhole: boolean } {
  const word = text.words[at];
  if (!word || NAME_PARTICLES.has(word.word)) return { certainty: 'none', isWhole: false };
  const judge = new Judge(text, at, word, hit);
  const certainty = judge.certainty();
  const isWhole = certainty === 'certain' && judge.beside === 'name' && (!isCased(word) || hasCapital(word));
  return { certainty, isWhole };
}

class Judge<T> {
  private readonly words: readonly PlacedWord[];
  private readonly index: SearchedText<T>['index'];
  private readonly before: PlacedWord | undefined;
  private readonly next: PlacedWord | undefined;
  /** What stands near: another word of the name, or its initial. */
  readonly beside: 'name' | 'initial' | undefined;

  constructor(
    text: SearchedText<T>,
    private readonly at: number,
    private readonly word: PlacedWord,
    private readonly hit: Hit<T>,
  ) {
    this.words = text.words;
    this.index = text.index;
    this.before = this.words[at - 1];
    this.next = this.words[at + 1];
    this.beside = this.findBeside();
  }

  certainty(): Certainty {
    if (this.beside && !isCased(this.word)) return 'certain';
    if (this.beside && (this.isNamesake() || this.isBeforeLetters())) return 'possible';
    if (this.beside) return this.beside === 'name' || hasCapital(this.word) ? 'certain' : 'none';
    const alone = this.judgeAlone();
    return alone === 'certain' && this.hit.part.isGuess ? 'possible' : alone;
  }

  /** Where no other word of the name is near. */
  private judgeAlone(): Certainty {
    const { word } = this;
    if (!isCased(word)) return this.isShown() || this.isBesidePlace() ? 'none' : 'certain';
    if (!hasCapital(word)) return this.hit.isExact ? this.judgeSmall() : 'none';
    // “Professor Higgins Street” is no professor.
    if (this.index.shown.has(word.word) || isBeforePlace(this.words, this.at)) return 'none';
    return this.hasTitle() ? 'certain' : this.judgeUntitled();
  }

  /** The same of a word with a capital letter. */
  private judgeUntitled(): Certainty {
    const { word, words, at } = this;
    const { isExact, part } = this.hit;
    if (NEVER_NAMES.has(word.word) || this.isOfLonger() || this.isOfOtherName()) return 'none';
    if (isExact && (isOfPlural(words, at) || isMoney(words, at) || this.isGivenPlace())) return 'none';
    // Of a town that the report is about; what no list knows as one is the person where it stands elsewhere.
    if (this.index.ofPlaces.has(word.word) && this.isTown())
      return isSpeaking(words, at) ? 'possible' : 'none';
    if (isExact && this.isPlace()) return this.judgeBehindArticle();
    const capital = this.judgeCapital(isExact || part.word.word.length > LONG_STEM);
    if (this.index.isSmallToo(word.word)) {
      return capital === 'certain' || (capital === 'possible' && this.isActing()) ? 'possible' : 'none';
    }
    return capital === 'certain' && (this.isOfBody() || this.isBehindIn()) ? 'possible' : capital;
  }

  /** A word with a capital letter, around which nothing tells what it is. */
  private judgeCapital(isLong: boolean): Certainty {
    const { words, at } = this;
    const { word } = this.word;
    if (TOWN_WORDS.has(word) && isWhere(words, at)) return 'none';
    if (OFTEN_WORDS.has(word) || TOWN_WORDS.has(word)) return this.judgeOften();
    if (this.index.ofThings.has(word)) return isInside(words, at) ? 'possible' : 'none';
    return isInside(words, at) && isLong && !this.isOfOther() && !this.isOfThing() ? 'certain' : 'possible';
  }

  /** A word in small letters: one that is long, or beside a verb of saying, or behind a title. */
  private judgeSmall(): Certainty {
    const { word } = this.word;
    if (word.length < SMALLEST || this.isShown() || this.isWordToo(this.word)) return 'none';
    if (PLACE.has(word) || isPost(word)) return 'none';
    if (this.hasTitle()) return 'certain';
    const isLong = word.length >= LONG_NAME && !isDictionaryWord(word);
    return this.isSaid() || (isLong && !this.isPlace()) ? 'possible' : 'none';
  }

  /** A word that is often no name. */
  private judgeOften(): Certainty {
    const { words, at, before, next } = this;
    if (isExplained(words, at)) return 'possible';
    if ([before, next].some(each => each && ARTICLE.has(each.word))) return 'none';
    if (isNameBefore(words, at) || isOfInstitution(words, at)) return 'none';
    if (!isInside(words, at)) {
      return isOwner(words, at) || SAYS.has(next?.word ?? '') || isDoing(words, at) ? 'possible' : 'none';
    }
    // Before another capital letter it is part of a longer name, such as “Field Office”.
    return next && hasCapital(next) && isBlank(next.before) ? 'none' : 'possible';
  }

  /** A long surname behind an article, by which nothing else is known: “the Drellmoor”; given names are rivers too. */
  private judgeBehindArticle(): Certainty {
    const { word } = this.word;
    const isLong = word.length >= LONG_NAME && ARTICLE.has(this.before?.word ?? '');
    const isKnown = this.isTown() || this.index.ofPlaces.has(word);
    if (!isLong || isDictionaryWord(word) || isKnown || this.isShown()) return 'none';
    const { name, word: own } = this.hit.part;
    return name.parts.some(({ word: other }) => other.start < own.start) ? 'possible' : 'none';
  }

  /** True for a word that owns, says or does something. */
  private isSaid(): boolean {
    const { words, at, before } = this;
    return isOwner(words, at) || isSpeaking(words, at) || BY.has(before?.word ?? '');
  }

  /** The same for one that does something besides, or of whom it is said who that is. */
  private isActing(): boolean {
    return this.isSaid() || isDoing(this.words, this.at) || isExplained(this.words, this.at);
  }

  /** True for a word of a name that may be read, be that of a person or of something else. */
  private isShown(): boolean {
    return this.index.shown.has(this.word.word) || this.index.ofThings.has(this.word.word);
  }

  /** True for a town or a country of which everybody knows. */
  private isTown(): boolean {
    return TOWN_WORDS.has(this.word.word) || COUNTRY_WORDS.has(this.word.word);
  }

  private isWordToo({ word }: PlacedWord): boolean {
    return this.index.isSmallToo(word) || OFTEN_WORDS.has(word) || NEVER_NAMES.has(word);
  }

  private hasTitle(): boolean {
    return TITLES.has(this.before?.word ?? '') && /^\.?\s*$/u.test(this.word.before);
  }

  /** True behind a word such as “in”, behind which a place may stand, and somebody as well: “we trust in Rask”, “vimos a Rask”. */
  private isBehindIn(): boolean {
    return IN.has(this.before?.word ?? '') && isBlank(this.word.before);
  }

  /** True for a given name where a place stands: nobody is in Florence, but who trusts in her. */
  private isGivenPlace(): boolean {
    const { words, at, before } = this;
    const { name, word: own } = this.hit.part;
    const isGiven = name.parts.some(({ word }) => word.start > own.start);
    const isIn = IN.has(before?.word ?? '') && before?.word !== 'a';
    return isGiven && isIn && !TRUSTS.has(words[at - 2]?.word ?? '');
  }

  /** True for a word of a longer name that is no person’s. */
  private isOfLonger(): boolean {
    return this.isBesidePlace() || isOfInstrument(this.words, this.at) || isTownOfState(this.words, this.at);
  }

  /** True for a given name beside the family name of another, and for an ordinary word in a longer name: “San Ángel”, “Li-ion”. */
  private isOfOtherName(): boolean {
    const { words, at } = this;
    const { name, word: own } = this.hit.part;
    const isGiven = name.parts.some(({ word }) => word.start > own.start);
    return isOfCompound(words, at) || ((isGiven || isDictionaryWord(own.word)) && isPartOfName(words, at));
  }

  /** True where a word for a place or an institution makes it one: “Lake Victoria”, “St. Nicholas”, “Prespa National Park”. */
  private isBesidePlace(): boolean {
    return (PLACE.has(this.before?.word ?? '') && /^[.\s’']+$/u.test(this.word.before)) || this.isNamesake();
  }

  /** True before letters behind a comma that are not all the name’s, which may be a state’s: “Washington, D.C.”. */
  private isBeforeLetters(): boolean {
    if (this.beside !== 'initial' || !this.next?.before.startsWith(',')) return false;
    return !lettersAround(this.words, this.at + 1).every(each => this.hit.part.name.initials.has(each));
  }

  /** True for a name that is part of a longer one: “Marie Curie Institute”. */
  private isNamesake(): boolean {
    for (let next = this.at + 1; ; next += 1) {
      const word = this.words[next];
      if (!word || !isBlank(word.before) || !hasCapital(word)) return false;
      if (PLACE.has(word.word)) return true;
    }
  }

  /** True where the words around make a known place or a thing of the name: “in Sofia”, “the Drina”. */
  private isPlace(): boolean {
    const { before, word, next } = this;
    if (!before || before.word === this.hit.part.particle || !/^[\s’']+$/u.test(word.before)) return false;
    const isJoined = next !== undefined && isJoint(next.before);
    const isEnd = !next || (NEVER_NAMES.has(next.word) && !isJoined) || !(isJoined || isBlank(next.before));
    if (ARTICLE.has(before.word)) return isEnd;
    const isKnown = this.isTown() || this.index.ofPlaces.has(word.word);
    if (IN.has(before.word) && !isOwner(this.words, this.at) && isKnown) return true;
    const isOf = NEVER_NAMES.has(before.word);
    return isOf && (COUNTRY_WORDS.has(word.word) || PLACE.has(this.words[this.at - 2]?.word ?? ''));
  }

  /** True after another capitalised word, which may be the given name of somebody else. */
  private isOfOther(): boolean {
    const { before, at } = this;
    if (!before || !isBlank(this.word.before)) return false;
    // “Council of Churches”: what stands before is no person's either.
    const near = NAME_PARTICLES.has(before.word) || before.word === 'of' ? at - 2 : at - 1;
    const other = this.words[near];
    if (!other || !hasCapital(other) || !isInside(this.words, near)) return false;
    return !OFTEN_WORDS.has(other.word) && !isPost(other.word);
  }

  /** True before a capitalised word that is no name, with which it may be the name of a thing: “Marshall Plan”. */
  private isOfThing(): boolean {
    const { next } = this;
    return next !== undefined && isBlank(next.before) && hasCapital(next) && OFTEN_WORDS.has(next.word);
  }

  /** True between an article and a capital letter, or a word that is joined to it: “the Roman Catholic diocese”, “the Rask-led group”. */
  private isOfBody(): boolean {
    const { before, next } = this;
    if (!before || !ARTICLE.has(before.word) || !next) return false;
    return isJoint(next.before) || (hasCapital(next) && isBlank(next.before));
  }

  /** Whether another word of the name, or its initial, stands before or after the word. */
  private findBeside(): 'name' | 'initial' | undefined {
    const { name } = this.hit.part;
    for (const step of [-1, 1]) {
      for (let near = this.at + step; Math.abs(near - this.at) <= NEAR; near += step) {
        const other = this.words[near];
        const between = this.words[Math.max(near, near - step)]?.before ?? '';
        if (!other || !isNear(between)) break;
        if (this.isOneName(other)) return 'name';
        if (isInitial(other, this.words[near + 1]) && name.initials.has(other.word)) return 'initial';
        if (other.word.length > 1 && !NAME_PARTICLES.has(other.word)) break;
      }
    }
    return undefined;
  }

  /** True for another word of the same name; without capitals they may be ordinary words. */
  private isOneName(other: PlacedWord): boolean {
    const { word } = this;
    const { name, word: own } = this.hit.part;
    const isOther = ({ part }: Hit<T>) => part.name === name && part.word.word !== own.word;
    if (!this.index.hitsFor(other).some(isOther)) return false;
    if (!isCased(word) || (hasCapital(word) && hasCapital(other))) return true;
    if (hasCapital(word) || hasCapital(other)) return false;
    return !(this.isWordToo(word) && this.isWordToo(other));
  }
}

function isInitial(word: PlacedWord, next: PlacedWord | undefined): boolean {
  return word.word.length === 1 && hasCapital(word) && (next === undefined || /^[.\s,)]/u.test(next.before));
}
