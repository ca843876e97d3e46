import type { Stretch } from '../lexicon/sentences.ts';
import { foldWords, type PlacedWord } from './fold-words.ts';
import { grouped } from './grouped.ts';

/** Something with a name of one or more words. */
export interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** A name that stands in a text from `start` to `end`. */
export interface FoundPhrase<T> extends Stretch {
  readonly value: T;
}

/** Names that are looked for at once; where two begin at the same word, the longer one is meant. */
export class Phrases<T> {
  private readonly most: number;
  private readonly byFirst: ReadonlyMap<string, readonly Phrase<T>[]>;

  constructor(phrases: readonly Phrase<T>[]) {
    const longest = phrases.toSorted((a, b) => b.words.length - a.words.length);
    this.most = longest[0]?.words.length ?? 0;
    this.byFirst = grouped(longest.flatMap(each => each.words.slice(0, 1).map(first => [first, each])));
  }

  inText(text: string): readonly FoundPhrase<T>[] {
    const words = this.byFirst.size > 0 ? foldWords(text) : [];
    return words.flatMap(({ start }, first) => {
      const found = this.at(words, first);
      const end = found && words[found.last]?.end;
      return found && end !== undefined ? [{ value: found.value, start, end }] : [];
    });
  }

  /** True for a word of one of them. */
  cover(words: readonly PlacedWord[], place: number): boolean {
    for (let first = Math.max(0, place - this.most + 1); this.most > 0 && first <= place; first += 1) {
      if ((this.at(words, first)?.last ?? -1) >= place) return true;
    }
    return false;
  }

  /** The longest that begins at a word, with the place of its last one. */
  at(words: readonly PlacedWord[], first: number): { readonly value: T; readonly last: number } | undefined {
    const found = this.byFirst
      .get(words[first]?.word ?? '')
      ?.find(each => each.words.every((own, at) => words[first + at]?.word === own));
    return found && { value: found.value, last: first + found.words.length - 1 };
  }
}
