import { FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import type { WordedPassage } from './own-prose.ts';
import type { WordToken } from './tokens.ts';

/** Words of a long form for each letter of its acronym, with the small words between. */
const MOST_FOR_A_LETTER = 3;

/** By acronym, the long form that first stands before it where it is in brackets. */
export function longFormsIn(passages: readonly WordedPassage[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { passage, words } of passages) {
    const { text } = passage;
    if (!text.includes('(')) continue;
    let at = -1;
    for (const { text: acronym, lower, start, end } of words) {
      at++;
      if (acronym === lower || text.charAt(start - 1) !== '(' || text.charAt(end) !== ')') continue;
      if (found.has(acronym)) continue;
      const [from, to] = [words[firstWordOf(acronym, words, at) ?? at], words[at - 1]];
      if (from && to && from.start < start)
        found.set(acronym, text.slice(from.start, to.end).replace(/\s+/g, ' '));
    }
  }
  return found;
}

/** The word that begins with the first letter, when those behind it have the others. */
function firstWordOf(acronym: string, words: readonly WordToken[], at: number): number | undefined {
  let left = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  for (let index = at - 1; index >= Math.max(0, at - acronym.length * MOST_FOR_A_LETTER); index--) {
    const word = words[index];
    if (!word || (index < at - 1 && !words[index + 1]?.follows)) return undefined;
    const parts = word.lower.split('-');
    const initials = parts.map(part => part.charAt(0)).join('');
    if (left.endsWith(initials)) left = left.slice(0, -initials.length);
    else if (left.endsWith(initials.charAt(0))) left = left.slice(0, -1);
    else if (!FUNCTION_WORDS.has(word.lower)) return undefined;
    if (left === '') return index;
  }
  return undefined;
}
