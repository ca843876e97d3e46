/** All patterns of a language, found in one pass over a text, however many rules ask for them. */
import { type ConfusedPair, LANGUAGE_CONFUSABLES } from '../../lexicon/language-confusables.ts';
import { LANGUAGE_PATTERNS, type StatementKind } from '../../lexicon/language-patterns.ts';
import { cachedOn } from '../../syntax/object-cache.ts';
import type { WordedText } from '../read-texts.ts';
import { opensSentence } from '../sentences.ts';
import { readPattern, type WordLists } from './pattern.ts';
import { PatternIndex, type PatternMatch } from './pattern-index.ts';

/** What a pattern tells: a kind of statement, or a word that is confused with another. */
export type Told = StatementKind | ConfusedPair;

const indexes = new Map<string, PatternIndex<Told>>();
const foundIn = cachedOn((_: WordedText['words']) => new Map<string, readonly PatternMatch<Told>[]>());

/** What the patterns of a language find in a text, in order; nothing in a language that has none. */
export function patternsIn(worded: WordedText, language: string): readonly PatternMatch<Told>[] {
  const found = foundIn(worded.words);
  const known =
    found.get(language) ?? indexOf(language).in(worded.words, 'no marks', at => opensSentence(worded, at));
  found.set(language, known);
  return known;
}

/** The lists of words that patterns of a language may name beside those of their own file: its numbers. */
export function listsOf(language: string, own: WordLists = {}): WordLists {
  const { numbers = {} } = ownOf(LANGUAGE_PATTERNS, language) ?? {};
  return { ...own, number: Object.keys(numbers).join(' ') };
}

/** What is known of a language; undefined for one that is not known, whatever it is called. */
export function ownOf<T>(known: Readonly<Record<string, T>>, language: string): T | undefined {
  return Object.hasOwn(known, language) ? known[language] : undefined;
}

function indexOf(language: string): PatternIndex<Told> {
  const known = indexes.get(language) ?? makeIndex(language);
  indexes.set(language, known);
  return known;
}

function makeIndex(language: string): PatternIndex<Told> {
  const index = new PatternIndex<Told>();
  const confusables = ownOf(LANGUAGE_CONFUSABLES, language);
  const { numbers: _, lists: own, ...kinds } = ownOf(LANGUAGE_PATTERNS, language) ?? {};
  const add = (says: readonly string[], lists: WordLists, told: Told) => {
    for (const text of says) index.add(readPattern(text, lists), told);
  };
  const lists = listsOf(language, own);
  for (const [kind, { says }] of Object.entries(kinds)) add(says, lists, kind as StatementKind);
  const listsOfPairs = listsOf(language, confusables?.lists);
  for (const pair of confusables?.pairs ?? []) add(pair.says, listsOfPairs, pair);
  return index;
}
