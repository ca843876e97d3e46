/** How urgent or grave a word or two say that something is. */
import { flat } from '../lexicon/flat.ts';
import { meaningsOf } from '../lexicon/import-words.ts';

const LEVELS = meaningsOf('levels');

/** The level that a word or two name; undefined for any other text. */
export function levelOf(text: string): string | undefined {
  return LEVELS.get(
    flat(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
}

/** The level that words name; a figure alone may number anything. */
export function wordedLevel(text: string): string | undefined {
  return /\p{L}/u.test(text) ? levelOf(text) : undefined;
}
