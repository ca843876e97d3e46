/** Phrases that tell something about a sentence, wherever they stand in prose. */
import type { Span } from '../syntax/lexer.ts';
import type { Passage } from '../syntax/prose.ts';

/** A phrase as the author wrote it, and where it stands in the file. */
export interface Phrase {
  readonly words: string;
  readonly where: Span;
}

const QUOTED = /"[^"]*"|“[^“”]*”|«[^«»]*»|‘[^‘’]*’/g;

/** A search for any of `phrases`, whole words in any case; what somebody is quoted with is left alone. */
export function phraseFinder(phrases: readonly string[]): (passage: Passage) => Phrase[] {
  const alternatives = phrases.map(phrase => phrase.replaceAll(' ', '\\s')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives})(?![\\p{L}\\p{N}-])`, 'giu');
  return passage => {
    const text = passage.text.replace(QUOTED, quoted => ' '.repeat(quoted.length));
    return Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({
      words,
      where: passage.span(index, index + words.length),
    }));
  };
}
