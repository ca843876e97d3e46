/** Words in a row that stand in two texts and can't do so by chance. */
import { FORMULA_WORDS, FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import type { Stretch as Place } from '../lexicon/sentences.ts';
import { calendarWords } from './calendar-words.ts';
import { Phrases } from './find-phrases.ts';
import { bareWords, foldWords, type PlacedWord } from './fold-words.ts';
import { OFTEN_WORDS } from './person-names.ts';
import { wordSet } from './word-set.ts';

/** How many words in a row can't be chance. */
const RUN = 5;

/** So many of them must be words that the open texts do not use anywhere else. */
const TELLING = 2;
/** The same of a text that is shorter than that. */
const TELLING_ALONE = 3;

/** So many words of a longer name stand for it. */
const PART = 3;

/** Words of which every report is made. */
const ORDINARY = wordSet(() => [
  ...[...FUNCTION_WORDS, ...FORMULA_WORDS].flatMap(bareWords),
  ...calendarWords(),
]);

/** Runs of words from texts that must not be shown, each as one string, with what it is from. */
export type Runs<T> = ReadonlyMap<string, T>;

/** A stretch of a text that also stands in a text that must not be shown. */
export interface FoundRun<T> extends Place {
  readonly from: T;
}

/** A run, with those of its words that are no part of a name. */
interface Run<T> {
  readonly words: readonly string[];
  readonly from: T;
}

/**
 * The runs of five words by which texts that must not be shown (`inside`) are recognized in `open` texts. A run is left
 * out when it may stand in both by chance: when of its words, and of the common words around it, all but one are
 * ordinary, or part of a name that may be shown, or used elsewhere in the open texts.
 */
export function distinctiveRuns<T>(
  inside: Iterable<readonly [text: string, from: T]>,
  open: readonly string[],
  names: readonly string[],
): Runs<T> {
  const all = allRuns(inside, phrasesOf(names));
  if (all.size === 0) return new Map();
  const stretches: (readonly string[])[] = [];
  const used = new Set<string>();
  for (const text of open) {
    const words = foldWords(text);
    const found = [...stretchesIn(words, all)];
    stretches.push(...found.map(({ runs }) => runs));
    const others = words.filter((_, at) => !found.some(({ first, last }) => first <= at && at <= last));
    for (const { word } of others) used.add(word);
  }
  const isTelling = (word: string) => !ORDINARY.has(word) && !used.has(word) && !/^\p{N}+$/u.test(word);
  const tell = (runs: readonly string[]) => {
    const least = runs.every(run => run.split(' ').length < RUN) ? TELLING_ALONE : TELLING;
    return new Set(runs.flatMap(run => all.get(run)?.words ?? []).filter(isTelling)).size >= least;
  };
  const telling = new Set([...all.keys()].filter(run => tell([run])));
  for (const runs of stretches) if (tell(runs)) for (const run of runs) telling.add(run);
  return new Map([...all].flatMap(([run, { from }]) => (telling.has(run) ? [[run, from] as const] : [])));
}

function allRuns<T>(
  inside: Iterable<readonly [text: string, from: T]>,
  phrases: Phrases<void>,
): ReadonlyMap<string, Run<T>> {
  const all = new Map<string, Run<T>>();
  for (const [text, from] of inside) {
    const placed = foldWords(text);
    const words = placed.map(({ word }) => word);
    const named = placed.flatMap((_, at) => (phrases.cover(placed, at) ? [at] : []));
    const isName = new Set([...named, ...namesOfThings(placed), ...formulasIn(placed)]);
    // A shorter text is told from others by all of its words.
    if (words.length < RUN && words.length >= TELLING_ALONE) {
      all.set(words.join(' '), { words: words.filter((_, index) => !isName.has(index)), from });
    }
    for (let at = 0; at + RUN <= words.length; at += 1) {
      const run = words.slice(at, at + RUN);
      all.set(run.join(' '), { words: run.filter((_, index) => !isName.has(at + index)), from });
    }
  }
  return all;
}

/** The largest share of a text's words that can be names by their capitals; where more have one, the language capitalises nouns. */
const NAMES = 0.4;

/** The places of words in capitals within a sentence: the names of laws, offices and places are nobody's secret. */
function namesOfThings(words: readonly PlacedWord[]): readonly number[] {
  const isCapital = (word: PlacedWord | undefined) =>
    word !== undefined && /^\p{Lu}(?:\P{Lu}*|\p{Lu}*)$/u.test(word.written);
  const places = words.flatMap((word, at) =>
    at > 0 && isCapital(word) && (!/[.!?]/u.test(word.before) || isCapital(words[at + 1])) ? [at] : [],
  );
  return places.length > words.length * NAMES ? [] : places;
}

/** The places of a common word or two before a comma in what begins a sentence with a word of grammar: “As far as one could see,”. */
function formulasIn(words: readonly PlacedWord[]): readonly number[] {
  let begin: number | undefined;
  return words.flatMap(({ word, before }, at) => {
    if (at === 0 || /[.!?:;\n]/.test(before)) begin = FUNCTION_WORDS.has(word) ? at : undefined;
    if (begin === undefined || !words[at + 1]?.before.startsWith(',')) return [];
    const clause = words.slice(begin, at + 1).filter(each => !ORDINARY.has(each.word));
    begin = undefined;
    const isFormula = clause.length <= TELLING && clause.every(each => OFTEN_WORDS.has(each.word));
    return isFormula ? clause.map(each => words.indexOf(each)) : [];
  });
}

/** Where runs stand in a text, those that overlap as one; a word put between theirs does not hide them. */
export function findRuns<T>(text: string, runs: Runs<T>): readonly FoundRun<T>[] {
  if (runs.size === 0) return [];
  const words = foldWords(text);
  return [...stretchesIn(words, runs)].flatMap(({ first, last, runs: [run = ''] }) => {
    const from = runs.get(run);
    const [start, end] = [words[first]?.start, words[last]?.end];
    return from === undefined || start === undefined || end === undefined ? [] : [{ from, start, end }];
  });
}

/** Words in a row that belong to runs, each of which begins before the last has ended. */
interface Stretch {
  readonly first: number;
  last: number;
  readonly runs: string[];
}

function* stretchesIn(words: readonly PlacedWord[], runs: ReadonlyMap<string, unknown>): Generator<Stretch> {
  let stretch: Stretch | undefined;
  const firstWords = firstWordsOf(runs);
  for (let first = 0; first < words.length; first += 1) {
    if (!firstWords.has(words[first]?.word ?? '')) continue;
    const found = runAt(words, first, runs);
    if (!found) continue;
    if (stretch && first <= stretch.last) {
      stretch.last = Math.max(stretch.last, found.last);
      stretch.runs.push(found.run);
      continue;
    }
    if (stretch) yield stretch;
    stretch = { first, last: found.last, runs: [found.run] };
  }
  if (stretch) yield stretch;
}

/** The words with which runs begin, gathered once for the same runs. */
const beginnings = new WeakMap<ReadonlyMap<string, unknown>, ReadonlySet<string>>();

function firstWordsOf(runs: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  let words = beginnings.get(runs);
  if (!words) {
    words = new Set(Array.from(runs.keys(), run => run.split(' ', 1)[0] ?? ''));
    beginnings.set(runs, words);
  }
  return words;
}

/** The longest run that begins at a word, be it with another word between its own. */
function runAt(words: readonly PlacedWord[], first: number, runs: ReadonlyMap<string, unknown>) {
  for (let length = RUN; length >= TELLING_ALONE; length -= 1) {
    const plain = words.slice(first, first + length + 1).map(({ word }) => word);
    if (plain.length < length) continue;
    for (let inserted = length; inserted > 0; inserted -= 1) {
      const run = plain.filter((_, at) => at !== inserted).join(' ');
      if (runs.has(run)) return { run, last: first + (inserted === length ? length : plain.length) - 1 };
    }
  }
  return undefined;
}

/** The phrases by which names are recognized in a text: those of three words, and of shorter names all. */
function phrasesOf(names: readonly string[]): Phrases<void> {
  const phrases = names.map(bareWords).flatMap(words => {
    const last = Math.max(0, words.length - PART);
    return Array.from({ length: last + 1 }, (_, start) => words.slice(start, start + PART));
  });
  return new Phrases(phrases.map(words => ({ words, value: undefined })));
}
