/** What words tell by where they stand in a text, and how they are written there. */
import { ARTICLES, INSTRUMENTS, PLACE_WORDS } from '../lexicon/ordinary-words.ts';
import { COUNTRY_WORDS, TOWN_WORDS } from './country-words.ts';
import { bareWords, type PlacedWord } from './fold-words.ts';
import { hasCapital, isPost, NEVER_NAMES, OFTEN_WORDS, TITLES } from './person-names.ts';
import { wordSet } from './word-set.ts';

/** Articles: what follows one is hardly a person. */
export const ARTICLE = wordSet(() => ARTICLES.flatMap(bareWords));
/** Words that make a place or an institution of the name beside them. */
export const PLACE = wordSet(() => PLACE_WORDS.flatMap(bareWords));

/** True for a word of which nobody can say by itself that it is a certain name. */
export function isOrdinary(word: string): boolean {
  if (OFTEN_WORDS.has(word) || NEVER_NAMES.has(word) || isPost(word)) return true;
  return PLACE.has(word) || COUNTRY_WORDS.has(word) || TOWN_WORDS.has(word);
}

const SENTENCE_END = /(?:[.!?…。！？؟]["'”’»)\]]*\s)|[\n|•]/u;
/** Words of one name stand no farther from each other than this, in words and in characters. */
export const NEAR = 3;
const BREAK = /[!?;:\n|]/u;

/** True for a word within a sentence, where only names begin with a capital letter. */
export function isInside(words: readonly PlacedWord[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!word || !before) return false;
  const isShortened = TITLES.has(before.word) || (before.word.length === 1 && hasCapital(before));
  if (SENTENCE_END.test(word.before) && !(isShortened && /^\.\s/u.test(word.before))) return false;
  // Where all is written in capitals, a capital letter tells nothing.
  return !(isShouted(word) && [before, next].some(each => each && isShouted(each) && each.word.length > 2));
}

/** Words that make a name of what was agreed of the name beside them. */
export const INSTRUMENT = wordSet(() => INSTRUMENTS.flatMap(bareWords));

/** True for what stands between two words that may belong together. */
export function isNear(between: string): boolean {
  return between.length <= NEAR && !BREAK.test(between);
}

export function isBlank(between: string): boolean {
  return /^\s+$/u.test(between);
}

/** True for a word, or several, beside another that begins with a capital letter as well: “San Ángel”, “Heron Lake”. */
export function isPartOfName(words: readonly PlacedWord[], at: number, last = at): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[last + 1]];
  const isName = (each: PlacedWord | undefined) =>
    each !== undefined && hasCapital(each) && !isPost(each.word) && !NEVER_NAMES.has(each.word);
  const isJoined = (between = '') => isBlank(between) || /^[-\u2010\u2011]$/u.test(between);
  const isBefore =
    isName(before) && isJoined(word?.before) && (isInside(words, at - 1) || !isBlank(word?.before ?? ''));
  return isBefore || (isName(next) && isJoined(next?.before));
}

/** True for a mark that joins two words without a blank. */
export function isJoint(between: string): boolean {
  return /^[\p{Pd}/&+]$/u.test(between);
}

export function isShouted({ written }: PlacedWord): boolean {
  return written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase();
}
