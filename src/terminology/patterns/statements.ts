/** What the sentences of a text do: pass on what others say, put it strongly, ask nobody, count. */
import {
  LANGUAGE_PATTERNS,
  type LanguagePatterns,
  type StatementKind,
  type StatementPatterns,
} from '../../lexicon/language-patterns.ts';
import { COMMON_WORDS } from '../../lexicon/ordinary-words.ts';
import { phrasesIn } from '../../lexicon/phrases.ts';
import { cachedOn } from '../../syntax/object-cache.ts';
import type { WordedText } from '../read-texts.ts';
import { sentenceAround } from '../sentences.ts';
import type { WordToken } from '../tokens.ts';
import { isFigure } from './choice.ts';
import { ownOf, patternsIn, readerOf } from './found-patterns.ts';
import type { FoundWords } from './match-pattern.ts';
import { readPattern } from './pattern.ts';
import { PatternIndex, type PatternMatch } from './pattern-index.ts';
import type { StepReader } from './step.ts';

/** A statement where it stands, as offsets in its text. */
export interface Statement {
  readonly kind: StatementKind;
  readonly start: number;
  readonly end: number;
  /** The numbers in it, and what they come to: three, where two engineers and a lawyer are counted. */
  readonly number:
    | { readonly words: readonly [WordToken, ...WordToken[]]; readonly value: number }
    | undefined;
  /** True where it counts some of all that there are, such as the meetings with somebody. */
  readonly isPart: boolean;
}

const ROLES = ['unless', 'unlessAfter', 'within', 'partOf'] as const;
type Role = (typeof ROLES)[number];

interface Patterns {
  readonly listed: ReadonlySet<string>;
  /** What guards the statements of a kind, read once there is one. */
  readonly guardsOf: (kind: StatementKind) => PatternIndex<Role>;
  readonly numbers: ReadonlyMap<string, number>;
}

const read = new Map<string, Patterns>();

/** A number as a word of the language; undefined where it has none. */
export function numberAsWord(number: number, language: string): string | undefined {
  const { numbers = {} } = ownOf(LANGUAGE_PATTERNS, language) ?? {};
  return Object.keys(numbers).find(word => numbers[word] === number);
}

const foundIn = cachedOn((_: WordedText['words']) => new Map<string, readonly Statement[]>());

/** The statements of a text, in order; none in a language whose patterns are not known. */
export function statementsIn(worded: WordedText, language: string): readonly Statement[] {
  const found = foundIn(worded.words);
  const known = found.get(language) ?? findStatements(worded, language);
  found.set(language, known);
  return known;
}

function findStatements(worded: WordedText, language: string): readonly Statement[] {
  const known = patternsOf(language);
  if (!known) return [];
  const { words } = worded;
  const found: Statement[] = [];
  /** Where the last of each kind ends. */
  const ends = new Map<StatementKind, number>();
  let sentence: Sentence | undefined;
  for (const { value: kind, ...match } of patternsIn(worded, language)) {
    const start = words[match.first]?.start ?? 0;
    const end = words[match.after - 1]?.end ?? start;
    if (typeof kind !== 'string' || start < (ends.get(kind) ?? 0)) continue;
    if (isName(words.slice(match.first, match.after))) continue;
    if (sentence === undefined || start >= sentence.end) sentence = sentenceWith(match.first, worded, known);
    const guards = guardsBeside(kind, match, sentence, known);
    if (guards === undefined || guards.some(role => role !== 'partOf')) continue;
    const number = numberAmong(words.slice(match.first, match.after), known);
    found.push({ kind, start, end, number, isPart: guards.length > 0 });
    ends.set(kind, end);
  }
  return found;
}

/** True for words that all have capitals inside a sentence: they are what a campaign, a house or a book is called. */
function isName(found: readonly WordToken[]): boolean {
  return found.every(({ text, lower, follows }) => follows && text !== lower && text !== text.toUpperCase());
}

function numberAmong(words: readonly WordToken[], { numbers }: Patterns): Statement['number'] {
  let all = 0;
  const counting: WordToken[] = [];
  let isCounted = false;
  for (const word of words) {
    // A team of four is also a four-member team.
    const [counted = ''] = word.lower.split('-');
    const value = isFigure(counted) ? Number(counted) : (numbers.get(word.lower) ?? numbers.get(counted));
    // “Une seule” is one.
    const isAgain = isCounted;
    isCounted = value !== undefined;
    if (value === undefined || isAgain) continue;
    counting.push({ ...word, end: word.start + counted.length });
    all += value;
  }
  const [first, ...others] = counting;
  return first && { words: [first, ...others], value: all };
}

/** A sentence with what guards the statements in it, which is looked for once for each kind of them. */
interface Sentence {
  readonly end: number;
  /** The index of its first word. */
  readonly from: number;
  readonly words: readonly WordToken[];
  readonly guards: Map<StatementKind, readonly PatternMatch<Role>[]>;
}

function sentenceWith(index: number, { words, text }: WordedText, { listed }: Patterns): Sentence {
  const { start, end } = sentenceAround(text, words[index]?.start ?? 0);
  let from = index;
  while ((words[from - 1]?.start ?? -1) >= start) from--;
  let until = index;
  while ((words[until]?.end ?? Number.POSITIVE_INFINITY) <= end) until++;
  const own = words.slice(from, until);
  const [first] = own;
  if (first && isNoName(first, own[1], listed)) own[0] = { ...first, text: first.lower };
  return { end, from, words: own, guards: new Map() };
}

/**
 * What guards a statement: that the sentence says why its words are right, that they are part of a phrase that means
 * something else, or count a part. Undefined for words of several sentences.
 */
function guardsBeside(
  kind: StatementKind,
  { first, after, until }: FoundWords,
  sentence: Sentence,
  { guardsOf }: Patterns,
): readonly Role[] | undefined {
  const { from, words } = sentence;
  if (until - from > words.length) return undefined;
  const known = sentence.guards.get(kind) ?? guardsOf(kind).in(words, 'any marks', at => at === 0);
  sentence.guards.set(kind, known);
  const inSentence = { first: first - from, after: after - from };
  return known.filter(guard => isGuarded(guard, inSentence)).map(({ value }) => value);
}

/** What stands within the words that are found, such as the ministry that unnamed sources are close to, says nothing about them. */
function isGuarded(
  guard: PatternMatch<Role>,
  { first, after }: { readonly first: number; readonly after: number },
): boolean {
  const isInside = guard.first >= first && guard.after <= after && guard.after - guard.first < after - first;
  switch (guard.value) {
    case 'unless':
      return !(guard.first > first && guard.after <= after);
    case 'unlessAfter':
      return guard.first < first;
    case 'within':
      return guard.first < after && guard.after > first && !isInside;
    case 'partOf':
      return guard.first < after && guard.after > first;
  }
}

const ORDINARY: ReadonlySet<string> = new Set(COMMON_WORDS);

/** A sentence begins with a capital, which makes a name neither of an ordinary word nor of one that stands alone. */
function isNoName(
  { text, lower }: WordToken,
  next: WordToken | undefined,
  listed: ReadonlySet<string>,
): boolean {
  if (ORDINARY.has(lower) || listed.has(lower)) return true;
  return text !== text.toUpperCase() && next?.text === next?.lower;
}

function patternsOf(language: string): Patterns | undefined {
  const known = read.get(language);
  if (known) return known;
  const written = ownOf(LANGUAGE_PATTERNS, language);
  if (!written) return undefined;
  const patterns = readPatterns(written, language);
  read.set(language, patterns);
  return patterns;
}

function readPatterns({ numbers, lists, ...kinds }: LanguagePatterns, language: string): Patterns {
  const guards = new Map<StatementKind, PatternIndex<Role>>();
  return {
    listed: new Set(Object.values(lists).flatMap(phrasesIn)),
    guardsOf: kind => {
      const known = guards.get(kind) ?? readGuards(kinds[kind], readerOf(language));
      guards.set(kind, known);
      return known;
    },
    numbers: new Map(Object.entries(numbers)),
  };
}

function readGuards(patterns: StatementPatterns, reader: StepReader) {
  const index = new PatternIndex<Role>();
  for (const role of ROLES)
    for (const text of phrasesIn(patterns[role])) index.add(readPattern(text, reader), role);
  return index;
}
