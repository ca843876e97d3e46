/**
 * Texts of Latin letters and the usual marks, whose sentences are found here; `Intl` is asked for others. Getting it
 * ready takes a twentieth of what checking one report does.
 */
const LATIN = /^[\t\x20-~\u00A0-\u00AC\u00AE-\u017F\u2010-\u2023\u2025-\u2027\u20AC]*$/;
/** A mark that ends sentences, and what closes behind it. */
const END = /[.!?]["'()[\]{}«»‘’‚‛“”„‟]*[\t \u00A0]*/g;
/** What no sentence begins with. */
const NO_BEGINNING = /[.!?,:;–—-]/;
/** `U.S.`, `3.5`: a full stop within a word or a figure. */
const WITHIN_WORD = /^\p{Alphabetic}\.\p{Uppercase}|^.?\.\d/u;
/** A small letter before any capital or other mark: the full stop was that of an abbreviation. */
const GOES_ON = /[^\p{Alphabetic}.!?]*\p{Lowercase}/uy;

let segmenter: Intl.Segmenter | undefined;

/** The offsets at which sentences begin, with the blanks behind the one before. */
export function sentenceStarts(text: string): readonly number[] {
  if (!LATIN.test(text)) {
    segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
    return Array.from(segmenter.segment(text), ({ index }) => index);
  }
  const starts = text === '' ? [] : [0];
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    if (end < text.length && !NO_BEGINNING.test(text.charAt(end)) && !isWithin(text, index, end))
      starts.push(end);
  }
  return starts;
}

/** True for a full stop that ends no sentence. */
function isWithin(text: string, at: number, end: number): boolean {
  if (text.charAt(at) !== '.') return false;
  if (end === at + 1 && WITHIN_WORD.test(text.slice(Math.max(0, at - 1), end + 1))) return true;
  GOES_ON.lastIndex = end;
  return GOES_ON.test(text);
}
