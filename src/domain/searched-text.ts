import type { Stretch } from './addresses.ts';
import type { Phrases } from './find-phrases.ts';
import { foldWords, type PlacedWord } from './fold-words.ts';
import type { NameIndex } from './name-index.ts';

/** A text in which names are looked for. */
export class SearchedText<T> {
  readonly words: readonly PlacedWord[];
  private readonly places = new Map<Phrases<unknown>, ReadonlySet<number>>();

  constructor(
    readonly text: string,
    readonly index: NameIndex<T>,
    readonly addresses: readonly Stretch[],
  ) {
    this.words = foldWords(text);
  }

  /** Places of words that belong to whole names which may be read: of persons, of known bodies, and of all else. */
  get ofShown(): ReadonlySet<number> {
    return this.placesOf(this.index.shownNames);
  }

  get ofBodies(): ReadonlySet<number> {
    return this.placesOf(this.index.bodyNames);
  }

  get ofThings(): ReadonlySet<number> {
    return this.placesOf(this.index.thingNames);
  }

  private placesOf(names: Phrases<unknown>): ReadonlySet<number> {
    const places = this.places.get(names) ?? names.placesIn(this.words);
    this.places.set(names, places);
    return places;
  }

  /** True for a word of a whole name that may be read. */
  isCovered(at: number): boolean {
    return this.ofShown.has(at) || this.ofThings.has(at);
  }
}
