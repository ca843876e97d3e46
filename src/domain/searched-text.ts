import type { Stretch } from './addresses.ts';
import { foldWords, type PlacedWord } from './fold-words.ts';
import type { NameIndex } from './name-index.ts';

/** A text in which names are looked for. */
export class SearchedText<T> {
  readonly words: readonly PlacedWord[];

  constructor(
    readonly text: string,
    readonly index: NameIndex<T>,
    readonly addresses: readonly Stretch[],
  ) {
    this.words = foldWords(text);
  }

  /** True for a word of a whole name that may be read. */
  isCovered(at: number): boolean {
    return this.index.shownNames.cover(this.words, at) || this.index.thingNames.cover(this.words, at);
  }
}
