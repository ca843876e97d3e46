/** Tells whether words are spelt as their language spells them. */
import type { LanguageSpelling } from '../lexicon/language-spelling.ts';
import { type Phrases, phrasesIn } from '../lexicon/phrases.ts';
import type { Dictionary } from './dictionary.ts';

/** So many answers are kept; the words of a long report are some thousands. */
const MOST_KNOWN = 50_000;
/** Parts of words of fewer letters are passed over: a, t, co. */
const SHORTEST_PART = 3;
/** The fewest letters of what stands behind a part with which it is written as one: re and calibrated, bio and hazard. */
const SHORTEST_REST = (part: string) => (part.length < SHORTEST_PART ? 6 : 5);

/** So many go before what the dictionary suggests. */
const MOST_OF_EAR = 3;

/** The words that are near to one, the likeliest first. */
export interface Slips {
  readonly ofPen: readonly string[];
  readonly ofEar: readonly string[];
}

/** The words of a language as reports write them: joined, in the genitive, in another way than the dictionary's. */
export class Speller {
  private readonly letters: string;
  /** A letter of no word of the language. */
  private readonly foreign: RegExp;
  private readonly also: ReadonlySet<string>;
  private readonly parts: ReadonlySet<string>;
  private readonly twins: readonly {
    readonly expression: RegExp;
    readonly as: string;
    readonly never: ReadonlySet<string>;
  }[];
  private readonly known = new Map<string, boolean>();
  private readonly near = new Map<string, Slips>();
  private readonly suggestions = new Map<string, readonly string[]>();

  constructor(
    private readonly dictionary: Dictionary,
    { letters, also, parts, twins }: LanguageSpelling,
  ) {
    this.letters = letters;
    this.foreign = new RegExp(`(?=[\\p{L}'])[^${letters}]`, 'u');
    this.also = new Set(phrasesIn(also));
    this.parts = new Set(phrasesIn(parts));
    this.twins = twins.map(({ write, as, followedBy, never }) => ({
      expression: new RegExp(`^(.*)(?:${oneOf(write)})(${followedBy ? oneOf(followedBy) : '.*'})$`, 'u'),
      as,
      never: new Set(phrasesIn(never)),
    }));
  }

  /** True for a word that is right as it is written, and for one whose letters are of another language. */
  knows(word: string): boolean {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    const isRight = this.isForeign(word.toLowerCase()) || this.isRight(word);
    this.known.set(word, isRight);
    return isRight;
  }

  /** True for a word with letters that the language does not have. */
  isForeign(lower: string): boolean {
    return this.foreign.test(lower);
  }

  /**
   * Words that are one slip of the pen away (a letter too many or too few, another letter, two in the wrong order), or
   * else two of the ear (double letters, vowels and their accents).
   */
  slipsOf(lower: string): Slips {
    const known = this.near.get(lower);
    if (known) return known;
    if (this.near.size >= MOST_KNOWN) this.near.clear();
    const ofPen = this.ofLanguage(slipsOfPen(lower, this.letters));
    const ofEar = ofPen.length > 0 ? [] : this.ofLanguage(twoSlipsOfEar(lower, this.letters));
    const slips = { ofPen, ofEar };
    this.near.set(lower, slips);
    return slips;
  }

  private ofLanguage(words: Iterable<string>): readonly string[] {
    return [...words].filter(word => this.dictionary.has(word));
  }

  /** What may have been meant, the likeliest first; where nothing is near, or all is wanted, it takes up to half a second. */
  suggest(lower: string, isAllWanted: boolean): readonly string[] {
    const { ofPen, ofEar } = this.slipsOf(lower);
    const isNear = ofPen.length + ofEar.length > 0;
    const all = isAllWanted || !isNear ? this.suggestionsFor(lower) : [];
    return [...new Set([...ofEar.slice(0, MOST_OF_EAR), ...all, ...ofPen, ...ofEar])];
  }

  private suggestionsFor(lower: string): readonly string[] {
    const known = this.suggestions.get(lower) ?? this.dictionary.suggest(lower);
    this.suggestions.set(lower, known);
    return known;
  }

  private isRight(word: string): boolean {
    if (this.isWord(word)) return true;
    const bare = word.replace(/'s?$/, '');
    if (bare !== word && this.isWord(bare)) return true;
    if (bare.includes('-')) return bare.split('-').every(part => this.isPart(part));
    return this.isClosed(bare.toLowerCase());
  }

  private isWord(word: string): boolean {
    if (this.dictionary.has(word)) return true;
    const lower = word.toLowerCase();
    return this.also.has(lower) || this.isTwin(lower);
  }

  private isTwin(lower: string): boolean {
    return this.twins.some(({ expression, as, never }) => {
      const [, before, after] = expression.exec(lower) ?? [];
      return before !== undefined && !never.has(before) && this.dictionary.has(`${before}${as}${after}`);
    });
  }

  private isPart(part: string): boolean {
    const lower = part.toLowerCase();
    return part.length < SHORTEST_PART || this.parts.has(lower) || this.isWord(part) || this.isClosed(lower);
  }

  private isClosed(lower: string): boolean {
    for (let at = 2; at < lower.length; at++) {
      const part = lower.slice(0, at);
      const isLong = lower.length - at >= SHORTEST_REST(part);
      if (isLong && this.parts.has(part) && this.isWord(lower.slice(at))) return true;
    }
    return false;
  }
}

function oneOf(list: Phrases): string {
  return phrasesIn(list).join('|');
}

/** What an author may have meant who wrote a word that is none. */

/** All texts that are one slip of the pen away from a word, the likeliest kind of slip first. */
function slipsOfPen(word: string, letters: string): ReadonlySet<string> {
  const swapped: string[] = [];
  const without: string[] = [];
  const added: string[] = [];
  const changed: string[] = [];
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const [one = '', two = ''] = after;
    if (two !== '') swapped.push(before + two + one + after.slice(2));
    if (one !== '') without.push(before + after.slice(1));
    for (const letter of letters) {
      added.push(before + letter + after);
      if (one !== '') changed.push(before + letter + after.slice(1));
    }
  }
  const capitalized = word.charAt(0).toUpperCase() + word.slice(1);
  // Everything is near to a word of three letters.
  if (word.length < SHORTEST) return others(word, [capitalized, ...swapped]);
  return others(word, [capitalized, ...swapped, ...added, ...without, ...changed]);
}

/** The fewest letters of a word of which one may be wrong, and of one of which two may be. */
const SHORTEST = 4;
const SHORTEST_FOR_TWO = 7;

const VOWEL = /[aeiouyаеиоуыэюя]/;

/** All texts that sound much like a word: two letters are double, vowels, or silent at its end, and might be otherwise. */
function twoSlipsOfEar(word: string, letters: string): ReadonlySet<string> {
  if (word.length < SHORTEST_FOR_TWO) return new Set();
  const vowels = [...letters].filter(isVowel);
  return others(
    word,
    slipsOfEar(word, vowels).flatMap(text => slipsOfEar(text, vowels)),
  );
}

function slipsOfEar(word: string, vowels: readonly string[]): readonly string[] {
  const heard = Array.from(word, (letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const single = before.endsWith(letter) ? [before + after] : [before + letter + letter + after];
    return isVowel(letter) ? [before + after, ...vowels.map(vowel => before + vowel + after)] : single;
  });
  return [word.slice(0, -1), ...heard.flat()];
}

function isVowel(letter: string): boolean {
  return VOWEL.test(letter.normalize('NFD').charAt(0));
}

function others(word: string, texts: readonly string[]): ReadonlySet<string> {
  const all = new Set(texts);
  all.delete(word);
  return all;
}
