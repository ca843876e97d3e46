/** Texts as the words that they are made of, whatever stands between these. */

/** How many words in a row can't be chance. */
export const RUN = 5;

/** Han characters stand close together, so each counts as a word. */
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/** The words of a text, without regard to case, to how accents are encoded and to punctuation. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

/** Every run of five words. */
export function* runsOf(words: readonly string[]): Generator<string> {
  for (let start = 0; start + RUN <= words.length; start += 1) {
    yield words.slice(start, start + RUN).join(' ');
  }
}
