import { foldWords, type PlacedWord } from './fold-words.ts';
import { grouped } from './grouped.ts';

/** Something with a name of one or more words. */
export interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** A name that stands in a text from `start` to `end`. */
export interface FoundPhrase<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** Names that are looked for at once; where two begin at the same word, the longer one is meant. */
export class Phrases<T> {
  private readonly byFirst: ReadonlyMap<string, readonly Phrase<T>[]>;

  constructor(phrases: readonly Phrase<T>[]) {
    const longest = phrases.toSorted((a, b) => b.words.length - a.words.length);
    this.byFirst = grouped(longest.flatMap(each => each.words.slice(0, 1).map(first => [first, each])));
  }

  inText(text: string): readonly FoundPhrase<T>[] {
    if (this.byFirst.size === 0) return [];
    const words = foldWords(text);
    return [...this.inWords(words)].map(({ value, first, last }) => ({
      value,
      start: words[first]?.start ?? 0,
      end: words[last]?.end ?? 0,
    }));
  }

  /** The places of words that belong to one of them. */
  placesIn(words: readonly PlacedWord[]): ReadonlySet<number> {
    const found = [...this.inWords(words)];
    return new Set(
      found.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
    );
  }

  private *inWords(words: readonly PlacedWord[]) {
    for (const [first, { word }] of words.entries()) {
      const found = this.byFirst
        .get(word)
        ?.find(each => each.words.every((own, at) => words[first + at]?.word === own));
      if (found) yield { value: found.value, first, last: first + found.words.length - 1 };
    }
  }
}
