import type { WordedPassage } from '../terminology/own-prose.ts';
import { opensSentence, sentenceAround } from '../terminology/sentences.ts';
import type { WordToken } from '../terminology/tokens.ts';
import type { Speller } from './speller.ts';

/** A word that may be misspelt, in its passage. */
export interface Misspelling {
  readonly worded: WordedPassage;
  readonly word: WordToken;
}

/** Tells words that are right though no dictionary has them, such as terms. */
export type IsRight = (worded: WordedPassage, index: number) => boolean;

/** The fewest letters of a word that is looked up: shorter ones are units and abbreviations as often as not. */
const SHORTEST = 3;
/** So many letters, and that another word is near means something. */
const LONG = 5;
/** Where so much is unknown, a sentence, or a report, is in another language. */
const FOREIGN = { fewest: 3, share: 0.4 };
const FOREIGN_REPORT = { fewest: 30, share: 0.25 };

/**
 * The misspelt words of a report, in order. Passed over are names, words in capitals or italics, words with figures,
 * addresses, file names, abbreviations, and phrases and sentences of other languages.
 */
export function misspellingsIn(
  passages: readonly WordedPassage[],
  speller: Speller,
  isRight: IsRight,
): readonly Misspelling[] {
  const unknown = passages.map(worded => unknownIn(worded, speller, isRight));
  const count = unknown.reduce((sum, { length }) => sum + length, 0);
  if (count === 0 || isForeign(count, countWords(passages), FOREIGN_REPORT)) return [];
  const names = namesIn(passages);
  return unknown.flatMap(each =>
    withoutForeign(each).filter(({ word, isOfPhrase, isAlone }) => {
      // Two unknown words in a row are hardly slips: loya jirga.
      if (isOfPhrase || (!isAlone && word.text.length < LONG)) return false;
      // A word that nothing is near to is a term of its field, or of the place.
      const { ofPen, ofEar } = speller.slipsOf(word.lower);
      if (word.text !== word.lower) return ofPen.length > 0 && !names.has(word.lower);
      return ofPen.length + ofEar.length > 0;
    }),
  );
}

interface Unknown extends Misspelling {
  /** True beside a word with letters of another language. */
  readonly isOfPhrase: boolean;
  /** False beside another unknown word. */
  readonly isAlone: boolean;
}

function unknownIn(worded: WordedPassage, speller: Speller, isRight: IsRight): readonly Unknown[] {
  const { words } = worded;
  const indexes = new Set<number>();
  for (const [index, word] of words.entries()) {
    if (word.text.length < SHORTEST || speller.knows(word.text)) continue;
    if (isLookedUp(worded, index) && !isRight(worded, index)) indexes.add(index);
  }
  const isBeside = (index: number, is: (other: number) => boolean) =>
    (words[index]?.follows === true && is(index - 1)) ||
    (words[index + 1]?.follows === true && is(index + 1));
  const isForeignWord = (index: number) => speller.isForeign(words[index]?.lower ?? '');
  return [...indexes].flatMap(index => {
    const word = words[index];
    if (!word) return [];
    const isOfPhrase = isBeside(index, isForeignWord);
    return [{ worded, word, isOfPhrase, isAlone: !isBeside(index, other => indexes.has(other)) }];
  });
}

/** A word in small letters, or the first of a sentence that begins no name of several words. */
function isLookedUp(worded: WordedPassage, index: number): boolean {
  const { words, passage } = worded;
  const word = words[index];
  if (!word || !isProse(passage.text, word)) return false;
  if (word.text === word.lower) return true;
  const next = words[index + 1];
  return opensSentence(worded, index) && !(next?.follows && next.text !== next.lower);
}

/** Words that stand with a capital within a sentence. */
function namesIn(passages: readonly WordedPassage[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const worded of passages)
    for (const [index, word] of worded.words.entries())
      if (word.text !== word.lower && !names.has(word.lower) && !opensSentence(worded, index))
        names.add(word.lower);
  return names;
}

/** Those that are not of a sentence in another language. */
function withoutForeign(unknown: readonly Unknown[]): readonly Unknown[] {
  if (unknown.length < FOREIGN.fewest) return unknown;
  const kept: Unknown[] = [];
  for (let from = 0; from < unknown.length; ) {
    const [first] = unknown.slice(from, from + 1);
    if (!first) break;
    const { passage, words } = first.worded;
    const sentence = sentenceAround(passage.text, first.word.start);
    let until = from + 1;
    while ((unknown[until]?.word.start ?? Number.POSITIVE_INFINITY) < sentence.end) until++;
    if (until - from < FOREIGN.fewest || !isForeign(until - from, wordsWithin(words, sentence), FOREIGN))
      kept.push(...unknown.slice(from, until));
    from = until;
  }
  return kept;
}

function wordsWithin(words: readonly WordToken[], { start, end }: { start: number; end: number }): number {
  return words.filter(word => word.start >= start && word.end <= end).length;
}

function countWords(passages: readonly WordedPassage[]): number {
  return passages.reduce((sum, { words }) => sum + words.length, 0);
}

function isForeign(unknown: number, all: number, { fewest, share }: typeof FOREIGN): boolean {
  return unknown >= fewest && unknown >= share * all;
}

/** How far around a word is looked, in characters. */
const FAR_ENOUGH = 80;

/** What the text of a report writes between words: a stretch without one is one thing. */
const GLUED = /[^\s()[\]“”"«»]*/u;
const BEFORE = new RegExp(`${GLUED.source}$`, 'u');
const AFTER = new RegExp(`^${GLUED.source}`, 'u');
/** What no prose has: a figure, a mark of code, a full stop or a colon within. */
const NO_PROSE = /[\p{N}\\_@#~=&]|[^\s.]\.[^\s.]|^\/|:\/\//u;
/** Emphasis around what is glued, and the marks behind it. */
const AROUND = /^[*_]+|[*_]+[.,;:!?…]*$|[.,;:!?…]+[*_]*$/gu;

/** True for a word that a reader would look up, if at all, as it stands. */
function isProse(text: string, word: WordToken): boolean {
  if (/[\p{N}.]|.\p{Lu}/u.test(word.text) || word.text.endsWith("'")) return false;
  return (
    !isGlued(text, word) && !isUnit(text, word) && !isAbbreviation(text, word) && !isInItalics(text, word)
  );
}

function isGlued(text: string, { start, end }: WordToken): boolean {
  const before = BEFORE.exec(text.slice(Math.max(0, start - FAR_ENOUGH), start))?.[0] ?? '';
  const after = AFTER.exec(text.slice(end, end + FAR_ENOUGH))?.[0] ?? '';
  return NO_PROSE.test(`${before}x${after}`.replace(AROUND, ''));
}

/** `5 lps`: a few letters behind a figure. */
function isUnit(text: string, { start, text: { length } }: WordToken): boolean {
  return length <= LONGEST_UNIT && /\p{N}\s?$/u.test(text.slice(Math.max(0, start - 3), start));
}

const LONGEST_UNIT = 3;

/** `approx. 20`: a full stop after which the sentence goes on. */
function isAbbreviation(text: string, { end }: WordToken): boolean {
  return /^\.[,;:]|^\.\s*[\p{Ll}\p{N}]/u.test(text.slice(end, end + FAR_ENOUGH));
}

/** What stands between two marks of emphasis, as words of other languages do. */
function isInItalics(text: string, { start, end }: WordToken): boolean {
  const before = text.slice(Math.max(0, start - FAR_ENOUGH), start);
  const [, mark] = /(?<![*_\p{L}\p{N}])([*_])(?![*_\s])[^*_\n]*$/u.exec(before) ?? [];
  if (mark === undefined) return false;
  const closing = /^[^*_\n]*([*_])(?![*_])/.exec(text.slice(end, end + FAR_ENOUGH))?.[1];
  return closing === mark;
}
