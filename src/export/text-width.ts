/** How many columns a text takes where letters stand in columns: a Chinese character takes two, an accent none. */
import stringWidth from 'string-width';

/** Latin letters that no sign on the next one can change, or up to so many characters of any other sort. */
const PIECES = /[\x20-\x7E]+(?=[\x20-\x7E]|$)|(?:[\x20-\x7E]?[^\x20-\x7E]{1,200})/gsu;
const LATIN = /^[\x20-\x7E]*$/;

/** Measures piece by piece: what the library takes for a text grows faster than the text. */
export function widthOf(text: string): number {
  let width = 0;
  for (const [piece] of text.matchAll(PIECES)) width += LATIN.test(piece) ? piece.length : stringWidth(piece);
  return width;
}
