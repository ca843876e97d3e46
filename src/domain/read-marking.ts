/** Lines that say who may read a report: CONFIDENTIAL, Diffusion restreinte, TLP:AMBER. */
import { foldedWords } from '../lexicon/flat.ts';
import { meaningsOf } from '../lexicon/intake-words.ts';
import { wordsIn } from '../lexicon/words-in.ts';
import { keptByText } from './kept-by-text.ts';
import { fromLookAlikes } from './look-alikes.ts';
import { MARKINGS, type Marking } from './marking.ts';
import { isOneStep } from './one-step.ts';

const MEANING_OF = meaningsOf('markings');
const FILLERS = new Set(
  [...MEANING_OF].flatMap(([phrase, meaning]) => (meaning === 'beside' ? [phrase] : [])),
);
/** So many letters a shortened word has at least. */
const SHORT = { alone: 4, together: 3 };
/** By the first word, of how many words the phrases are that begin with it, the longest first. */
const LENGTHS = lengthsOfPhrases();
const KNOWN = new Set([...MEANING_OF.keys()].flatMap(phrase => phrase.split(' ')));
/** What tells nothing of who may read, or describes ordinary things as well: “internal”, “limited”. */
const TELLS_NOTHING: ReadonlySet<string> = new Set(['unclassified', 'beside', 'ordinary']);
/** So long are words of which one letter may be wrong: of markings that a report can have, and of others, which are like more words. */
const LONG = { own: 8, other: 10 };
const LONG_WORDS = longWords();
const TELLING = tellingPhrases();
/** More letters than these with blanks between them are a word. */
const SPACED = 4;

/** A marking as the report can have it, and whether that is what the line says. */
export interface MarkingReading {
  readonly level: Marking;
  readonly isUnderstood: boolean;
  /** True where the words describe ordinary things as well: “internal”, “limited”. */
  readonly isOrdinary: boolean;
}

/**
 * Reads a line that is nothing but a marking. What a report cannot have as its marking is treated as confidential
 * until its author decides.
 */
export function readMarking(line: string): MarkingReading | undefined {
  const words = foldedOf(line);
  const levels = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const length = longestPhrase(words, at);
    const phrase = words.slice(at, at + length).join(' ');
    if (length > 0) levels.add(MEANING_OF.get(phrase) ?? 'other');
    else if (!FILLERS.has(words[at] ?? '') && !/^\d+$/.test(words[at] ?? '')) return undefined;
    at += length || 1;
  }
  const [level, ...more] = levels;
  if (level === undefined) return undefined;
  const known = MARKINGS.find(each => each === level);
  return known && more.length === 0
    ? { level: known, isUnderstood: true, isOrdinary: false }
    : {
        level: levels.has('strictly-confidential') ? 'strictly-confidential' : 'confidential',
        isUnderstood: false,
        isOrdinary: more.length === 0 && level === 'ordinary',
      };
}

/** The marking that words are short for: “Conf.”, “Strictly conf.”; undefined where none of them is shortened. */
export function shortenedMarking(text: string): Marking | undefined {
  const words = [...text.matchAll(/([\p{L}\p{M}]+)(\.?)/gu)].map(([, word = '', stop = '']) => ({
    word: knownWord(word),
    hasStop: stop !== '',
  }));
  if (!words.some(({ hasStop }) => hasStop)) return undefined;
  const [least, leastOf] = words.length === 1 ? [SHORT.alone, LONG.own] : [SHORT.together, 0];
  const isOf = (full: string, word: string) =>
    word.length >= least && full.length > word.length && full.length >= leastOf && full.startsWith(word);
  const isMeant = (whole: readonly string[]) =>
    whole.length === words.length &&
    words.every(({ word, hasStop }, at) => {
      const full = whole[at] ?? '';
      return word === full || (hasStop && isOf(full, word));
    });
  const meant = TELLING.get(words[0]?.word.charAt(0) ?? '')?.find(({ whole }) => isMeant(whole))?.meaning;
  return meant !== undefined && !isOwn(meant) ? 'confidential' : meant;
}

/** What tells who may read, by its first letter. */
function tellingPhrases(): ReadonlyMap<string, readonly { whole: readonly string[]; meaning: string }[]> {
  const phrases = new Map<string, { whole: readonly string[]; meaning: string }[]>();
  for (const [phrase, meaning] of MEANING_OF) {
    if (TELLS_NOTHING.has(meaning)) continue;
    const alike = phrases.get(phrase.charAt(0)) ?? [];
    phrases.set(phrase.charAt(0), alike);
    alike.push({ whole: phrase.split(' '), meaning });
  }
  return phrases;
}

/** True for a marking that a report can have. */
function isOwn(meaning: string): meaning is Marking {
  return MARKINGS.some(each => each === meaning);
}

/** The marking that these words are called by, and nothing else; undefined for what a report can’t have as its marking. */
export function markingCalled(words: string): Marking | undefined {
  const meaning = MEANING_OF.get(foldedOf(words).join(' '));
  return MARKINGS.find(each => each === meaning);
}

export interface MarkingAmong {
  /** What it is treated as; never `unclassified`, which keeps nothing back. */
  readonly level: Marking;
  readonly words: string;
}

/** The markings that stand among these words, whatever else these say. */
export function markingsAmong(text: string): readonly MarkingAmong[] {
  const found: MarkingAmong[] = [];
  const written = withoutSpacing(wordsIn(text));
  const words = written.map(knownWord);
  for (let at = 0; at < words.length; ) {
    const length = longestPhrase(words, at);
    const said = written.slice(at, at + length).join(' ');
    const level = length > 0 ? readMarking(said)?.level : undefined;
    if (level && level !== 'unclassified') found.push({ level, words: said });
    at += length || 1;
  }
  return found;
}

/** Words as the lists have them, letters of other scripts that look like Latin ones among these as Latin. */
function foldedOf(text: string): readonly string[] {
  const plain = /^[\0-\x7F]*$/.test(text) ? text : text.replace(/[\p{L}\p{M}]+/gu, fromLookAlikes);
  return withoutSpacing(foldedWords(plain)).map(asKnown);
}

/** Characters of words that are kept as they are known: texts say the same few thousand over and over. */
const KEPT = 200_000;
/** A word as the lists have it. Most words are plain, and folding takes ten times as long. */
const knownWord = keptByText(KEPT, word =>
  asKnown(/^[\0-\x7F]*$/.test(word) ? word.toLowerCase() : foldedWords(fromLookAlikes(word)).join('')),
);

/** The long words of markings, by their first letter. */
function longWords(): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const [phrase, meaning] of MEANING_OF) {
    const least = isOwn(meaning) ? LONG.own : LONG.other;
    for (const word of TELLS_NOTHING.has(meaning) ? [] : phrase.split(' ')) {
      if (word.length >= least) words.set(word.charAt(0), [...(words.get(word.charAt(0)) ?? []), word]);
    }
  }
  return words;
}

/** A word of markings that is misspelt, as it is spelt; any other as it is. */
function asKnown(word: string): string {
  if (word.length < LONG.own - 1 || KNOWN.has(word)) return word;
  return LONG_WORDS.get(word.charAt(0))?.find(each => isOneStep(word, each)) ?? word;
}

/** C O N F I D E N T I A L is one word. */
function withoutSpacing(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let letters: string[] = [];
  const end = () => {
    joined.push(...(letters.length > SPACED ? [letters.join('')] : letters));
    letters = [];
  };
  for (const word of words) {
    if ([...word].length === 1) letters.push(word);
    else {
      end();
      joined.push(word);
    }
  }
  end();
  return joined;
}

function longestPhrase(words: readonly string[], at: number): number {
  for (const length of LENGTHS.get(words[at] ?? '') ?? []) {
    const meaning = MEANING_OF.get(words.slice(at, at + length).join(' '));
    if (at + length <= words.length && meaning !== undefined && meaning !== 'beside') return length;
  }
  return 0;
}

function lengthsOfPhrases(): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, number[]>();
  for (const phrase of MEANING_OF.keys()) {
    const [first = '', ...others] = phrase.split(' ');
    const known = lengths.get(first) ?? [];
    lengths.set(first, known);
    if (!known.includes(others.length + 1)) known.push(others.length + 1);
  }
  for (const known of lengths.values()) known.sort((one, other) => other - one);
  return lengths;
}
