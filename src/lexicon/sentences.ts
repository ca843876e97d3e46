/** Where sentences end. */
import { wordsInAll } from './language-words.ts';
import { wordsIn } from './words-in.ts';

/** A stretch of a text, as offsets; the end is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** True for two stretches of a text that have a place in common. */
export function overlaps(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

const SHORTENED = [...wordsInAll('abbreviations'), ...wordsInAll('honorifics')].filter(word =>
  word.endsWith('.'),
);
/** An abbreviation, a single letter or a doubled one, as in EE. UU., at the end of a text, with its full stop. */
const ABBREVIATION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${SHORTENED.map(word => word.replaceAll('.', '\\.')).join('|')}|(\\p{L})\\1?\\.)$`,
  'iu',
);
/** Without such a mark no sentence ends; it is looked for first, since the rules of Unicode cost a hundred times more. */
const TERMINAL = /\p{Sentence_Terminal}[^\p{L}\p{N}]*$/u;
/** How much of the text before is read: longer than any abbreviation with the marks behind it. */
const FAR_ENOUGH = 24;

/** The marks with which a line comes to an end; without them it may go on in the next one. */
export const CLOSING_MARKS = /[.!?;:…]["”’»)]?$/;

/** A mark, or a break, after which another sentence may begin, and what may stand behind the last of a text. */
const MARK = /[\p{Sentence_Terminal}\u2024\u0085\u2028\u2029]/u;
const LAST = /^[\p{Sentence_Terminal}\s"'”’»)]*$/u;

/** A heading or a label may end in a full stop; it has no more words. */
const LABEL = 4;

/** True for a text that ends as a sentence does and is longer than a label. */
export function isSentence(text: string): boolean {
  return /[.!?]["”’»)]?$/.test(text) && wordsIn(text).length > LABEL;
}

/** The sentences of a text without the blanks around them; a line break is a blank. */
export function sentencesIn(text: string): readonly Stretch[] {
  const mark = text.search(MARK);
  if (mark < 0 || LAST.test(text.slice(mark))) return oneIn(text);
  const sentences: Stretch[] = [];
  let begun: number | undefined;
  const read = legible(text);
  const starts = sentenceStarts(read);
  for (const [i, start] of starts.entries()) {
    const segment = read.slice(start, starts[i + 1]);
    const end = start + segment.trimEnd().length;
    begun ??= start + segment.length - segment.trimStart().length;
    if (isShortened(text.slice(Math.max(begun, end - FAR_ENOUGH), end)) && end < text.trimEnd().length)
      continue;
    if (end > begun) sentences.push({ start: begun, end });
    begun = undefined;
  }
  return sentences;
}

/** True where a text ends in an abbreviation; its last word is enough to tell, and a text takes longer. */
export function isShortened(text: string): boolean {
  return ABBREVIATION.test(text.slice(text.lastIndexOf(' ') + 1));
}

/** A text that is one sentence, as most lines are: the rules of Unicode are not asked. */
function oneIn(text: string): readonly Stretch[] {
  const [start, end] = [text.length - text.trimStart().length, text.trimEnd().length];
  return end > start ? [{ start, end }] : [];
}

/** True where a sentence ends between the two texts. */
export function endsSentence(before: string, after: string): boolean {
  const last = before.slice(-FAR_ENOUGH).trimEnd();
  if (!TERMINAL.test(last) || isShortened(last)) return false;
  const at = last.length + 1;
  return sentenceStarts(legible(`${last} ${after}`)).includes(at);
}

/**
 * The same text of the same length as Unicode's rules read it best: emphasis as quotation marks, no blank before a
 * closing guillemet, and a capital letter for a figure that begins a word, since a sentence may begin with it.
 */
function legible(text: string): string {
  const plain = text
    .replace(/[\r\n]/g, ' ')
    .replace(/[*_]/g, '"')
    .replace(/(?<=\s)\d/g, 'X');
  return plain.includes('»') ? plain.replace(/\s»/g, '"»') : plain;
}

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
