/** Phrases that tell something about a sentence, wherever they stand in prose. */
import { LANGUAGE_WORDS, type PhraseList } from '../lexicon/language-words.ts';
import type { Span } from '../syntax/lexer.ts';
import type { Passage } from '../syntax/prose.ts';

/** A phrase as the author wrote it, and where it stands in the file. */
export interface Phrase {
  readonly words: string;
  readonly where: Span;
}

const QUOTED = /"[^"]*"|“[^“”]*”|«[^«»]*»|‘[^‘’]*’/g;

/** A few words in the place of `…`, and the end of a part of the sentence in the place of `|`. */
const SIGNS: Readonly<Record<string, string>> = {
  ' … ': '(?:\\s[\\p{L}-]+){1,4}\\s',
  ' |': '(?=[.,;:!?)]|$)',
  ' ': '\\s',
};

/**
 * A search for any of `phrases`, whole words in any case; what somebody is quoted with is left alone. In a phrase,
 * `…` stands for one to four words, and `|` at its end asks that a part of the sentence ends there.
 */
function phraseFinder(phrases: readonly string[]): (passage: Passage) => Phrase[] {
  const alternatives = phrases
    .map(phrase => phrase.replace(/ … | \||\s/g, sign => SIGNS[sign] ?? sign))
    .join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives})(?![\\p{L}\\p{N}-])`, 'giu');
  const hint = new RegExp([...new Set(phrases.map(tellingWord))].join('|'), 'i');
  return passage => {
    if (!hint.test(passage.text)) return [];
    const text = passage.text.replace(QUOTED, quoted => ' '.repeat(quoted.length));
    return Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({
      words,
      where: passage.span(index, index + words.length),
    }));
  };
}

/** A search for the phrases of a list in each language that has the list. */
export function phraseFinders(list: PhraseList): ReadonlyMap<string, (passage: Passage) => Phrase[]> {
  return new Map(
    Object.entries(LANGUAGE_WORDS).flatMap(([language, { [list]: phrases }]) =>
      phrases ? [[language, phraseFinder(phrases)] as const] : [],
    ),
  );
}

/** The longest word of a phrase: a text without it does not hold the phrase, and one word is quick to look for. */
function tellingWord(phrase: string): string {
  return phrase
    .split(/[^\p{L}-]+/u)
    .reduce((longest, word) => (word.length > longest.length ? word : longest));
}
