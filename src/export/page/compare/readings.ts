/** The words of a file as they are read one after the other, and what they are compared by. */

/** Words in the order of reading. */
export interface Reading {
  readonly words: readonly string[];
  /** What two readings are compared by. */
  readonly keys: readonly string[];
  /** For each key, the index of the word that it is of. */
  readonly wordOf: readonly number[];
}

/** What is read twice: as a report gives it, and as it stands in a file. */
export interface Readings {
  readonly expected: Reading;
  readonly found: Reading;
  /** Of what is printed: letters that are known to have no shape there. */
  readonly unprinted?: readonly string[];
}

/** Compares word by word. Passages are blocks of text, such as paragraphs and cells: no word goes over the end of one. */
export function byWords(passages: readonly string[]): Reading {
  const words = wordsOfAll(passages);
  return { words, keys: words, wordOf: words.map((_, index) => index) };
}

/** What is not seen, and what only says how the sign before it looks. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu;

/** Compares letter by letter, for a format that keeps no blanks, and may write one letter in several ways. */
export function byLetters(passages: readonly string[]): Reading {
  const words = wordsOfAll(passages);
  const letters = words.map(word => Array.from(word.normalize('NFKC').replace(UNSEEN, '')));
  return {
    words,
    keys: letters.flat(),
    wordOf: letters.flatMap((each, index) => each.map(() => index)),
  };
}

/** Compares which words there are, without the marks above and below letters, for a format that keeps no order of them. */
export function byStock(passages: readonly string[]): Reading {
  const words = wordsOfAll(passages).flatMap(word => withoutMarks(word).match(/\p{L}+|\p{N}+/gu) ?? []);
  words.sort();
  return { words, keys: words, wordOf: words.map((_, index) => index) };
}

/** Letters without the marks above and below them. */
export function withoutMarks(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

function wordsOfAll(passages: readonly string[]): string[] {
  return passages.flatMap(passage => passage.normalize('NFC').match(/\S+/gu) ?? []);
}
