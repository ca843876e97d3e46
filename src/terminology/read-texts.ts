/** The texts of a file with their words, kept from one reading of the file to the next: an edit changes one of them. */
import type { WordToken } from './tokens.ts';
import { type WordReader, wordReader } from './words-of-language.ts';

export interface WordedText {
  readonly text: string;
  /** What these alone tell is kept on them. */
  readonly words: readonly WordToken[];
}

/** The texts of one reading, by what they say. */
type Texts = Map<string, WordedText>;

/** The files that an author goes to and fro between; all others are read once. */
const MOST_FILES = 4;
const kept = new Map<string, Texts>();

/** How the texts of a file are read; those that stood there when it was read before have the same words. */
export function textReader(uri: string | undefined, language: string): (text: string) => WordedText {
  const read = wordReader(language);
  const now: Texts = new Map();
  const before = uri === undefined ? now : exchange(`${language} ${uri}`, now);
  return text => {
    const known = before.get(text) ?? withWords(text, read);
    now.set(text, known);
    return known;
  };
}

function withWords(text: string, read: WordReader): WordedText {
  return { text, words: read(text) };
}

/** Keeps the texts under a key, as the last; those that were kept under it. */
function exchange(key: string, texts: Texts): Texts {
  const before = kept.get(key);
  kept.delete(key);
  kept.set(key, texts);
  const [oldest] = kept.keys();
  if (kept.size > MOST_FILES && oldest !== undefined) kept.delete(oldest);
  return before ?? new Map();
}
