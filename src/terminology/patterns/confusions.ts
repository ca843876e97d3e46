/** Words of a passage that stand where others are meant. */
import { type ConfusedPair, LANGUAGE_CONFUSABLES } from '../../lexicon/language-confusables.ts';
import { LANGUAGE_PATTERNS } from '../../lexicon/language-patterns.ts';
import type { WordedPassage } from '../own-prose.ts';
import { opensSentence } from '../sentences.ts';
import { matchPattern } from './match-pattern.ts';
import { type Pattern, readPattern } from './pattern.ts';

/** Words that are wrong where they stand, as offsets in their passage. */
export interface Confusion {
  readonly pair: ConfusedPair;
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly pair: ConfusedPair;
  readonly pattern: Pattern;
}

const read = new Map<string, ReadonlyMap<string, readonly Entry[]>>();

/** The confusions of a passage, in order; none in a language whose pairs are not known. */
export function confusionsIn(worded: WordedPassage, language: string): readonly Confusion[] {
  const entries = entriesOf(language);
  const { words } = worded;
  const found: Confusion[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = firstMatch(entries.get(words[at]?.lower ?? ''), worded, at);
    if (!match) continue;
    const [first, last] = [words[at], words[match.after - 1]];
    if (first && last) found.push({ pair: match.pair, start: first.start, end: last.end });
    at = match.after - 1;
  }
  return found;
}

/** Patterns are looked for by the word that is wrong, since what stands before it is in every text. */
function firstMatch(
  entries: readonly Entry[] = [],
  worded: WordedPassage,
  at: number,
): { readonly pair: ConfusedPair; readonly after: number } | undefined {
  for (const { pair, pattern } of entries) {
    for (let first = at; first >= Math.max(0, at - pattern.focus.reach); first--) {
      const match = matchPattern(pattern, worded.words, first, 'no marks');
      if (match?.first !== at || (pattern.isOpening && !opensSentence(worded, first))) continue;
      return { pair, after: match.after };
    }
  }
  return undefined;
}

function entriesOf(language: string): ReadonlyMap<string, readonly Entry[]> {
  const known = read.get(language) ?? readEntries(language);
  read.set(language, known);
  return known;
}

/** By the first of the words that are wrong. */
function readEntries(language: string): ReadonlyMap<string, readonly Entry[]> {
  const byWord = new Map<string, Entry[]>();
  if (!Object.hasOwn(LANGUAGE_CONFUSABLES, language)) return byWord;
  const { lists: own, pairs } = LANGUAGE_CONFUSABLES[language] ?? { lists: {}, pairs: [] };
  const lists = { ...own, number: Object.keys(LANGUAGE_PATTERNS[language]?.numbers ?? {}).join(' ') };
  for (const pair of pairs) {
    for (const pattern of pair.says.map(text => readPattern(text, lists))) {
      for (const word of pattern.focus.choice.words) {
        const entries = byWord.get(word) ?? [];
        byWord.set(word, entries);
        entries.push({ pair, pattern });
      }
    }
  }
  return byWord;
}
