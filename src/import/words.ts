/** What counts as a word: the measure of "nothing lost, nothing invented". */

/** Stands behind an `@` of the source, which mentions nothing in the report; it takes no room and is part of no word. */
export const WORD_JOINER = '\u2060';

/** Bullets, and the rules and bars of a table, which a source and its `.mission` text may draw differently. */
const LAYOUT = /^[|*+>#=_~•·●○▪▫■□◦‣⁃∙➢➤►❖→⇒➔–—:-]+$/u;

/** The words of a text, in order: what stands between blanks. */
export function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(WORD_JOINER, '')
    .split(/\s+/u)
    .filter(token => token !== '' && !LAYOUT.test(token));
}

/** The same words with the index at which each begins. */
export function wordsWithOffsets(text: string): readonly { readonly word: string; readonly index: number }[] {
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: token, index }) =>
    wordsOf(token).map(word => ({ word, index })),
  );
}
