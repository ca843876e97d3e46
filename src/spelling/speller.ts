/** Tells whether words are spelt as their language spells them. */

import type { LanguageSpelling } from '../lexicon/language-spelling.ts';
import { listed } from '../lexicon/language-words.ts';
import type { Dictionary } from './dictionary.ts';

/** So many answers are kept; the words of a long report are some thousands. */
const MOST_KNOWN = 50_000;
/** The fewest letters of the two halves of a word that is written as one, such as “multi” and “sectoral”. */
const SHORTEST_PART = 3;
const SHORTEST_REST = 5;

/** The words of a language as reports write them: joined, in the genitive, in another way than the dictionary's. */
export class Speller {
  private readonly dictionary: Dictionary;
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
  private readonly near = new Map<string, readonly string[]>();
  private readonly suggestions = new Map<string, readonly string[]>();

  constructor(dictionary: Dictionary, { letters, also, parts, twins }: LanguageSpelling) {
    this.dictionary = dictionary;
    this.letters = letters;
    this.foreign = new RegExp(`(?=\\p{L})[^${letters}]`, 'u');
    this.also = new Set(listed(also));
    this.parts = new Set(listed(parts));
    this.twins = twins.map(({ write, as, followedBy, never }) => ({
      expression: new RegExp(`^(.*)${write}(${followedBy})$`, 'u'),
      as,
      never: new Set(listed(never)),
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

  /** Words that are one slip of the pen away: a letter too many or too few, another letter, two in the wrong order. */
  slipsOf(lower: string): readonly string[] {
    const known = this.near.get(lower);
    if (known) return known;
    if (this.near.size >= MOST_KNOWN) this.near.clear();
    const found = slips(lower, this.letters).filter(word => this.dictionary.has(word));
    this.near.set(lower, found);
    return found;
  }

  /** What may have been meant, the likeliest first; where nothing is near, or all is wanted, it takes up to half a second. */
  suggest(lower: string, isAllWanted: boolean): readonly string[] {
    const near = this.slipsOf(lower);
    const all = near.length === 0 || isAllWanted ? this.suggestionsFor(lower) : [];
    return [...new Set([...all, ...near])];
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
    for (let at = SHORTEST_PART; at <= lower.length - SHORTEST_REST; at++)
      if (this.parts.has(lower.slice(0, at)) && this.isWord(lower.slice(at))) return true;
    return false;
  }
}

/** All texts that are one slip away from a word, the likeliest kind of slip first. */
function slips(word: string, letters: string): readonly string[] {
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
  const all = new Set([...swapped, ...added, ...without, ...changed]);
  all.delete(word);
  return [...all];
}
