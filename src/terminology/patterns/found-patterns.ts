/** All patterns of a language, found in one pass over a text, however many rules ask for them. */
import { type ConfusedPair, LANGUAGE_CONFUSABLES } from '../../lexicon/language-confusables.ts';
import { LANGUAGE_PATTERNS, type StatementKind } from '../../lexicon/language-patterns.ts';
import { type Phrases, phrasesIn } from '../../lexicon/phrases.ts';
import { cachedOn } from '../../syntax/object-cache.ts';
import type { WordedText } from '../read-texts.ts';
import { opensSentence } from '../sentences.ts';
import type { WordLists } from './choice.ts';
import { readPattern } from './pattern.ts';
import { PatternIndex, type PatternMatch } from './pattern-index.ts';
import { StepReader } from './step.ts';

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

const readers = new Map<string, StepReader>();

/** Reads the patterns of a language's statements. */
export function readerOf(language: string): StepReader {
  const known = readers.get(language) ?? makeReader(language, ownOf(LANGUAGE_PATTERNS, language)?.lists);
  readers.set(language, known);
  return known;
}

/** The patterns of a language may name its numbers beside the lists of their own file. */
function makeReader(language: string, lists: WordLists = {}): StepReader {
  const { numbers = {} } = ownOf(LANGUAGE_PATTERNS, language) ?? {};
  return new StepReader({ ...lists, number: Object.keys(numbers) });
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
  const { numbers: _numbers, lists: _lists, ...kinds } = ownOf(LANGUAGE_PATTERNS, language) ?? {};
  const add = (says: Phrases, reader: StepReader, told: Told) => {
    for (const text of phrasesIn(says)) index.add(readPattern(text, reader), told);
  };
  for (const [kind, { says }] of Object.entries(kinds)) add(says, readerOf(language), kind as StatementKind);
  const ofPairs = makeReader(language, confusables?.lists);
  for (const pair of confusables?.pairs ?? []) add(pair.says, ofPairs, pair);
  return index;
}
