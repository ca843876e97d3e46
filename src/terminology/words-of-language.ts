import { wordsOfLanguage } from '../lexicon/language-words.ts';
import { tokensIn, type WordToken } from './tokens.ts';
import { writtenWord } from './written-words.ts';

/** A way to read words. */
export type WordReader = (text: string) => readonly WordToken[];

const HAN = /^\p{Script=Han}{2,}$/u;
const readers = new Map<string, WordReader>();

/** How the words of a language are read. */
export function wordReader(language: string): WordReader {
  const known = readers.get(language) ?? makeReader(language);
  readers.set(language, known);
  return known;
}

function makeReader(language: string): WordReader {
  if (language === 'zh') return text => tokensIn(text).flatMap(byCharacter);
  const elided: ReadonlySet<string> = new Set(wordsOfLanguage(language, 'elided'));
  return elided.size === 0 ? tokensIn : text => withoutElisions(tokensIn(text), elided);
}

function byCharacter(word: WordToken): readonly WordToken[] {
  if (!HAN.test(word.text)) return [word];
  return Array.from(word.text, (text, i) => ({
    start: word.start + i,
    end: word.start + i + 1,
    text,
    lower: text,
    follows: i > 0 || word.follows,
  }));
}

/** The words before an apostrophe taken from those behind it; they keep the apostrophe. */
function withoutElisions(words: readonly WordToken[], elided: ReadonlySet<string>): readonly WordToken[] {
  const all: WordToken[] = [];
  for (const word of words) {
    const { start, end, text, lower, follows } = word;
    const after = lower.indexOf("'") + 1;
    if (after < 2 || !elided.has(lower.slice(0, after - 1))) {
      all.push(word);
      continue;
    }
    const middle = start + after;
    all.push(
      { start, end: middle, ...writtenWord(text.slice(0, after)), follows },
      { start: middle, end, ...writtenWord(text.slice(after)), follows: true },
    );
  }
  return all;
}
