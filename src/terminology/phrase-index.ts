/** Finds phrases in one pass, however many they are: the longest at each word. */
import { type WordToken, wordsIn } from './tokens.ts';

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

/**
 * Phrases by their first word. A word with a capital in it stands for itself only; one without is found in any case.
 * Of two phrases of the same words the one that came first counts.
 */
export class PhraseIndex<T> {
  private readonly byFirst = new Map<string, Phrase<T>[]>();

  add(phrase: string, value: T): void {
    const words = wordsIn(phrase.replace(/["“”„«»]/g, ' '));
    const [first] = words;
    if (!first) return;
    const others = this.byFirst.get(first.lower) ?? [];
    const at = others.findIndex(other => other.words.length < words.length);
    others.splice(at < 0 ? others.length : at, 0, { words, value });
    this.byFirst.set(first.lower, others);
  }

  /** The longest phrase that begins at a word. */
  at(words: readonly WordToken[], first: number): PhraseMatch<T> | undefined {
    const word = words[first];
    if (!word) return undefined;
    const candidates = this.byFirst.get(word.lower) ?? this.withoutEnding(word);
    if (!candidates) return undefined;
    for (const phrase of candidates) {
      const after = first + phrase.words.length;
      const last = words[after - 1];
      const wanted = phrase.words.at(-1);
      if (!last || !wanted || !isAt(phrase, words, first)) continue;
      return { value: phrase.value, first, after, start: word.start, end: last.start + wanted.text.length };
    }
    return undefined;
  }

  private withoutEnding({ lower }: WordToken): readonly Phrase<T>[] | undefined {
    return lower.endsWith("'s") ? this.byFirst.get(lower.slice(0, -2)) : undefined;
  }
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
