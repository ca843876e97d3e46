/** What stands before the name of a person: Mr., Mme, Ambassador. */
import { wordsInAll, wordsOfLanguage } from './language-words.ts';

/** What stands before a name and before little else, as it is written. */
export const HONORIFICS = wordsInAll('honorifics');

/** What stands before names and before other words. */
export const RANKS = wordsInAll('ranks');

const WORDS: ReadonlySet<string> = new Set(
  HONORIFICS.filter(word => !isLetter(word)).flatMap(word => bothCases(word.replace(/\.$/, ''))),
);
const RANK_WORDS: ReadonlySet<string> = new Set(RANKS);

/** True for an honorific without its full stop; a single letter is none here. */
export function isHonorific(word: string): boolean {
  return WORDS.has(word);
}

/** True for an honorific, and for a word that may be the rank of whom it stands before. */
export function isHonorificOrRank(word: string): boolean {
  return WORDS.has(word) || RANK_WORDS.has(word);
}

/**
 * Honorifics in a row and the blanks behind each, as part of an expression with the flag `u`. A single letter, such as
 * the French “M.”, is one in the language that has it.
 */
export function honorificPattern(language: string, others: readonly string[] = []): string {
  const own = wordsOfLanguage(language, 'honorifics').filter(isLetter);
  const words = [...HONORIFICS.filter(word => !isLetter(word)), ...own, ...others].sort(
    (a, b) => b.length - a.length,
  );
  return `(?<![\\p{L}\\p{N}.])(?:(?:${words.map(expression).join('|')})\\s+)+`;
}

function isLetter(word: string): boolean {
  return /^\p{L}\.$/u.test(word);
}

/** The full stop behind an abbreviation may be missing, but not in one of letters alone: SE is a point of the compass. */
function expression(word: string): string {
  const escaped = word.replaceAll('.', '\\.');
  const stop = /^\p{L}\.|[^.]$/u.test(word) ? '' : '?';
  return bothCases(escaped + stop).join('|');
}

/** A word that is written small may begin with a capital letter. */
function bothCases(word: string): readonly string[] {
  return [...new Set([word, word.charAt(0).toUpperCase() + word.slice(1)])];
}
