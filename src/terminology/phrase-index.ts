/** Finds phrases in one pass, however many they are: the longest at each word. */
import type { WordToken } from './tokens.ts';
import type { WordReader } from './words-of-language.ts';

/** Where a phrase stands among the words of a text. */
export interface PhraseMatch<T> {
  readonly value: T;
  /** Index of the first word, and of the one after the last. */
  readonly first: number;
  readonly after: number;
  readonly start: number;
  readonly end: number;
}

interface Phrase<T> {
  readonly words: readonly WordToken[];
  readonly value: T;
}

const NONE: readonly never[] = [];

/**
 * Phrases by their words, so that a lookup does not go through the thousands that begin with the same word. A word with
 * a capital matches only itself; one without matches any case. Of two phrases of the same words the
 * one in the same capitals counts, or else the first.
 */
export class PhraseIndex<T> {
  /** How many words the phrases have that begin with a word, most first. */
  private readonly lengths = new Map<string, number[]>();
  private readonly byWords = new Map<string, Phrase<T>[]>();
  private readonly wordsIn: WordReader;

  /** `wordsIn` reads phrases as the texts are read in which they are looked for. */
  constructor(wordsIn: WordReader) {
    this.wordsIn = wordsIn;
  }

  add(phrase: string, value: T): void {
    const words = this.wordsIn(phrase.replace(/["“”„«»]/g, ' '));
    const [first] = words;
    if (!first) return;
    const lengths = this.lengths.get(first.lower) ?? [];
    if (!lengths.includes(words.length)) lengths.push(words.length);
    this.lengths.set(
      first.lower,
      lengths.sort((a, b) => b - a),
    );
    const key = keyOf(words);
    const others = this.byWords.get(key);
    if (others) others.push({ words, value });
    else this.byWords.set(key, [{ words, value }]);
  }

  /** The longest phrase that begins at a word. */
  at(words: readonly WordToken[], first: number): PhraseMatch<T> | undefined {
    const word = words[first];
    if (!word) return undefined;
    const lengths = this.lengths.get(word.lower) ?? this.lengthsOfBase(word.lower);
    // No phrase begins with this word, as with nearly every word of a report.
    if (!lengths) return undefined;
    for (const length of lengths) {
      const after = first + length;
      const last = words[after - 1];
      const key = length === 1 ? word.lower : keyOf(words.slice(first, after));
      const phrase = last && this.bestOf(key, words, first);
      const wanted = phrase?.words.at(-1);
      if (last && phrase && wanted)
        return { value: phrase.value, first, after, start: word.start, end: last.start + wanted.text.length };
    }
    return undefined;
  }

  /** Of phrases that differ in capitals, the one that is written as the text has it. */
  private bestOf(key: string, words: readonly WordToken[], first: number): Phrase<T> | undefined {
    const all = this.of(key);
    if (all.length === 0) return undefined;
    const fitting = all.filter(each => isAt(each, words, first));
    return (
      fitting.find(each => each.words.every(({ text }, i) => text === words[first + i]?.text)) ?? fitting[0]
    );
  }

  private lengthsOfBase(lower: string): readonly number[] | undefined {
    const base = withoutEnding(lower);
    return base === lower ? undefined : this.lengths.get(base);
  }

  /** The phrases of these words, the last of which may be a genitive. */
  private of(key: string): readonly Phrase<T>[] {
    const base = withoutEnding(key);
    const exact = this.byWords.get(key) ?? NONE;
    return base === key ? exact : [...exact, ...(this.byWords.get(base) ?? NONE)];
  }
}

function keyOf(words: readonly WordToken[]): string {
  return words.map(({ lower }) => lower).join(' ');
}

function withoutEnding(lower: string): string {
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower;
}

/** True when the words from `first` on are those of the phrase; the last may be a genitive of it. */
function isAt<T>(phrase: Phrase<T>, words: readonly WordToken[], first: number): boolean {
  return phrase.words.every((wanted, index) => {
    const found = words[first + index];
    if (!found || (index > 0 && wanted.follows && !found.follows)) return false;
    const isLast = index === phrase.words.length - 1;
    const [text, lower] =
      isLast && found.lower === `${wanted.lower}'s`
        ? [found.text.slice(0, -2), found.lower.slice(0, -2)]
        : [found.text, found.lower];
    return lower === wanted.lower && (wanted.text === wanted.lower || text === wanted.text);
  });
}
