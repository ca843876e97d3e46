/** Words in their cases: what stays of one in all of them. */
import { ENDINGS } from '../lexicon/ordinary-words.ts';
import { bareWords } from './fold-words.ts';
import { wordSet } from './word-set.ts';

/** Shorter stems than this are parts of too many words. */
export const LONG_STEM = 5;
const INFLECTED = wordSet(() => ENDINGS.flatMap(bareWords));

/** What stays of a name in all its cases; of how it sounds, only where that is long enough to tell. */
export function stemsOf(word: string): readonly string[] {
  // Adjectives end in two letters, Greek names in a syllable, Baltic ones in s, which other cases lack.
  const stem = word
    .replace(/(?:(?:[iy][ijy]|[иы]и|ои|ая|яя)|[οηα]ς|[aeiouyаеиоуыяαεηιοω]|(?<=[aiun])s)$/u, '')
    .replace(/(?<=[^aeiou])[ai]$/u, '');
  // A vowel before the last consonant may fall away: Petar, Petra.
  const short = stem.replace(/[aeoаео](?=[^aeiouаеиоу]$)/u, '');
  const least = /^\p{L}/u.test(word) ? LONG_STEM - 1 : LONG_STEM + 1;
  return [...new Set([stem, short])].filter(({ length }) => length >= least);
}

/** The stems of which a word may be a case, the longest first. */
export function inflectionsOf(word: string): readonly string[] {
  const stems: string[] = [];
  for (let length = word.length; length >= LONG_STEM - 1; length -= 1) {
    const ending = word.slice(length);
    if (ending === '' || INFLECTED.has(ending)) stems.push(word.slice(0, length));
  }
  return stems;
}
