/** Texts as the words that a reader sees in them, however these are encoded. */
import { JOINING } from '../lexicon/ordinary-words.ts';
import { visibleCharacters } from './characters.ts';
import { memoizeByText } from './memoize-by-text.ts';
import { spellingsOf } from './spellings.ts';

/** A word of a text, and where it stands there. */
export interface PlacedWord {
  /** Small letters without accents and invisible characters. */
  readonly word: string;
  /** The same word as it may also be read: in Latin letters, spelt out, or in another spelling of the same sound. */
  readonly readings: readonly string[];
  readonly start: number;
  readonly end: number;
  /** As it is written, without what can't be seen. */
  readonly written: string;
  /** What stands between the word before and this one. */
  readonly before: string;
}

/** Han characters stand close together, so each counts as a word; so do figures, and the parts of CamelCase. */
const SMALL = '(?:(?!\\p{Script=Han}|\\p{Lu})[\\p{L}\\p{M}])';
const WORD = new RegExp(`\\p{Script=Han}|(?:\\p{Lu}\\p{M}*)+${SMALL}*|${SMALL}+|\\p{N}+`, 'gu');
/** Where each character stands for itself, and nothing is hidden or written in another way. */
const PLAIN_TEXT = /^[^\u0080-\u2012\u2015-\u2017\u201A\u201B\u201E-\uFFFF*%]*$/;
const PLAIN_WORD = /^[A-Z]?[a-z]+$/;
const HYPHEN_AT_END = /^[-\u2010\u2011\u00AC]\s+$/u;
const JOINERS: ReadonlySet<string> = new Set(JOINING);

/** Characters of texts that are kept with their words: a report and what is made of it, which are asked for again and again. */
const KEPT = 500_000;

export const foldWords = memoizeByText(KEPT, wordsOf);

function wordsOf(text: string): readonly PlacedWord[] {
  if (PLAIN_TEXT.test(text)) return plainWordsOf(text);
  const characters = [...visibleCharacters(text)];
  const seen = characters.map(({ value }) => value).join('');
  /** Which character each unit of what is seen belongs to. */
  const owner: number[] = [];
  for (const [index, { value }] of characters.entries()) for (const _ of value.split('')) owner.push(index);
  const words: PlacedWord[] = [];
  let done = 0;
  for (const { 0: written, index } of seen.matchAll(WORD)) {
    const [first = 0, last = 0] = [owner[index], owner[index + written.length - 1]];
    const start = characters[first]?.start ?? 0;
    const end = characters[last]?.end ?? text.length;
    const before = seen.slice(done, index);
    const next = index + written.length;
    done = next;
    const letters = characters
      .slice(first, owner[next] ?? characters.length)
      .filter(({ value }, at) => at <= last - first || value === '')
      .map(({ letter }) => letter)
      .join('');
    addTo(words, placed(written, start, end, before, letters));
  }
  return words;
}

/** The same of a text in which each character is seen as it stands. */
function plainWordsOf(text: string): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  let done = 0;
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const end = index + written.length;
    addTo(words, placed(written, index, end, text.slice(done, index)));
    done = end;
  }
  return words;
}

/** Adds a word, or the second half of the last one, which the end of a line has cut in two. */
function addTo(words: PlacedWord[], word: PlacedWord): void {
  const above = words.at(-1);
  if (above && isBroken(above.written, word.before, word.written)) {
    words[words.length - 1] = placed(above.written + word.written, above.start, word.end, above.before);
  } else words.push(word);
}

/** The words of a text, without regard to case, to how accents are encoded and to punctuation. */
export function bareWords(text: string): readonly string[] {
  // The words of our own lists are nearly all of this kind.
  if (PLAIN_WORD.test(text)) return [text.toLowerCase()];
  return foldWords(text).map(({ word }) => word);
}

/** In which ways a word may be read, for the word as it is seen and, where they differ, its own letters on a second line: blanks may be among these. */
const readingsOf = memoizeByText(KEPT, both => {
  const [written = '', letters = written] = both.split('\n');
  return spellingsOf(written, letters);
});

/** A word; in which other ways it may be read is worked out when somebody asks. Words that are read alike share that list. */
function placed(written: string, start: number, end: number, before: string, letters = written): PlacedWord {
  let readings: readonly string[] | undefined;
  return {
    word: written.toLowerCase(),
    get readings() {
      readings ??= readingsOf(letters === written ? written : `${written}\n${letters}`);
      return readings;
    },
    start,
    end,
    written,
    before,
  };
}

/** True where a hyphen at a line's end cuts one word in two. */
function isBroken(word: string, between: string, next: string): boolean {
  return (
    HYPHEN_AT_END.test(between) &&
    /^\p{Ll}/u.test(next) &&
    /\p{L}$/u.test(word) &&
    !JOINERS.has(next.toLowerCase())
  );
}
