/** Letters that stand for words: UN, U.N., U. N. */
import type { PlacedWord } from './fold-words.ts';

export interface ShortForm {
  /** Its capital letters in a row. */
  readonly letters: string;
  readonly hasStops: boolean;
  readonly start: number;
  readonly end: number;
  /** Which of the words of the text is its last. */
  readonly last: number;
}

/** True for the name of an entry that reads as one in prose, as acronyms do: EULEX, Europol, but not judicial-council. */
export function isShortName(id: string): boolean {
  return /\p{Lu}/u.test(id) || !/\p{Ll}/u.test(id);
}

const FEWEST = 2;
const MOST = 8;

/** The short form that begins with a word of a text, a plural too; undefined where none does. */
export function shortFormAt(words: readonly PlacedWord[], at: number): ShortForm | undefined {
  const first = words[at];
  if (!first || !/^\p{Lu}/u.test(first.written) || isStopped(words, at)) return undefined;
  let last = at;
  while (isStopped(words, last + 1)) last += 1;
  const letters = words
    .slice(at, last + 1)
    .map(({ written }) => written)
    .join('')
    .replace(/(?<=\p{Lu}{2})s$/u, '');
  const { length } = Array.from(letters);
  if (!/^\p{Lu}+$/u.test(letters) || length < FEWEST || length > MOST) return undefined;
  return { letters, hasStops: last > at, start: first.start, end: words[last]?.end ?? first.end, last };
}

/** The letters of one row in which one stands, small: u and n of “U.N.”. */
export function lettersAround(words: readonly PlacedWord[], at: number): readonly string[] {
  let [first, last] = [at, at];
  while (isStopped(words, first)) first -= 1;
  while (isStopped(words, last + 1)) last += 1;
  return words.slice(first, last + 1).map(({ word }) => word);
}

function isLetter(word: PlacedWord | undefined): boolean {
  return word !== undefined && /^\p{Lu}$/u.test(word.written);
}

/** True for a letter behind another one and a full stop. */
function isStopped(words: readonly PlacedWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return isLetter(before) && isLetter(word) && /^\.\s?$/u.test(word?.before ?? '');
}
