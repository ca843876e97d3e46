import type { Stretch } from './addresses.ts';
import { foldWords, type PlacedWord } from './fold-words.ts';
import type { NameIndex } from './name-index.ts';

/** A text in which names are looked for. */
export class SearchedText<T> {
  readonly words: readonly PlacedWord[];
  /** Places of words that belong to whole names which may be read: of persons, and of all else. */
  readonly ofShown: ReadonlySet<number>;
  readonly ofThings: ReadonlySet<number>;

  constructor(
    readonly text: string,
    readonly index: NameIndex<T>,
    readonly addresses: readonly Stretch[],
  ) {
    this.words = foldWords(text);
    this.ofShown = index.shownNames.placesIn(this.words);
    this.ofThings = index.thingNames.placesIn(this.words);
  }

  /** True for a word of a whole name that may be read. */
  isCovered(at: number): boolean {
    return this.ofShown.has(at) || this.ofThings.has(at);
  }
}
