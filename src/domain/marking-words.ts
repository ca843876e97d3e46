/** The words by which markings are called: CONFIDENTIAL, Diffusion restreinte, 机密. */
import { flat, foldedWords } from '../lexicon/flat.ts';
import { IMPORT_TAGS, meaningsOf } from '../lexicon/import-words.ts';
import { MARKINGS, type Marking } from './marking.ts';

/**
 * `own` words call a marking that a report can have; `other` words one that it can't have, or an own one misspelt; `ordinary`
 * words describe ordinary things as well: “internal”, “limited”.
 */
export type SortOfWords = 'own' | 'other' | 'ordinary';

/** Words that call a marking, and where they stand. */
export interface MarkingWords {
  /** What a report can’t have as its marking is treated as confidential until its author decides. */
  readonly level: Marking;
  readonly sort: SortOfWords;
  readonly isMisspelt: boolean;
  readonly start: number;
  readonly end: number;
}

interface Phrase {
  readonly words: readonly string[];
  readonly meaning: string;
}

/** The phrases of some languages, as they are looked for. */
interface Index {
  /** Of the phrases of one word, and of the first two words of all others. */
  readonly hashes: ReadonlySet<number>;
  /** By their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Those in letters that stand without blanks. */
  readonly unspaced: RegExp;
}

const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{M}\p{N}]+/uy;
const NEXT_WORD = /[\s\u00AD'’\u2010-\u2013-]{1,3}([\p{L}\p{M}\p{N}]+)/uy;
/** A word is joined to another by a hyphen: “non-confidential”. */
const JOINED_BEFORE = /[\p{L}\p{N}][-\u2010\u2011]$/u;
const JOINED_BEHIND = /^[-\u2010\u2011]\p{L}/u;
/** By its code, each letter small and without accents; 0 for what is none. */
const LETTERS = Uint16Array.from({ length: 0x700 }, (_, code) => {
  const [letter = ''] = foldedWords(String.fromCharCode(code));
  return /^\p{L}/u.test(letter) ? letter.charCodeAt(0) : 0;
});

const MEANINGS = meaningsOf('markings');
const BESIDE = new Set([...MEANINGS].flatMap(([phrase, meaning]) => (meaning === 'beside' ? [phrase] : [])));
/** Words as long as these may have one letter wrong, or be cut short by a full stop. */
const LONG = 8;
const LEAST_OF_SHORTENED = 4;
/** With more words it is a sentence about the text: “this paragraph is confidential”. */
const MOST_OF_NAME = 2;
const LONG_WORDS = [...MEANINGS].flatMap(([phrase, meaning]) => {
  const words = phrase.split(' ');
  return isOwn(meaning) && words.length <= MOST_OF_NAME ? words.filter(word => word.length >= LONG) : [];
});
/** By their first letters, the words of which one other letter may be wrong. */
const LONG_ALIKE = new Map<number, string[]>();
for (const word of LONG_WORDS) {
  const first = firstOf(word, 0);
  LONG_ALIKE.set(first, [...(LONG_ALIKE.get(first) ?? []), word]);
}
const indexes = new Map<string, Index>();

/**
 * The markings that stand in a text or in the structure of a line, whatever is said beside them. Own words count in every
 * language, since a report need not say in which one it is; others in English and in those given, or in all.
 */
export function markingWordsIn(
  text: string,
  languages: readonly string[] = IMPORT_TAGS,
): readonly MarkingWords[] {
  return phrasesIn(text, languages)
    .filter(({ meaning }) => meaning !== 'unclassified')
    .map(wordsOf);
}

function phrasesIn(text: string, languages: readonly string[]): readonly Found[] {
  const index = indexFor(languages);
  const found: Found[] = [];
  const { places, hasLoneLetters } = beginningsIn(text, index);
  const lettered = hasLoneLetters ? spacedIn(text) : [];
  const parted = new Map([...dividedIn(text), ...lettered].map(each => [each.start, each]));
  const unspaced = UNSPACED_LETTER.test(text) ? text.matchAll(index.unspaced) : [];
  const starts = new Set([...places, ...Array.from(unspaced, each => each.index), ...parted.keys()]);
  let end = 0;
  for (const start of [...starts].sort((a, b) => a - b)) {
    const words = start < end ? undefined : (parted.get(start) ?? wordsAt(text, start, index));
    if (!words) continue;
    end = words.end;
    found.push(words);
  }
  return found;
}

const DIVISION = /[-\u2010]\s+(\p{L}{1,20})/gu;
/** What a division may end: two words or one. */
const DIVIDED = [/\p{L}[\p{L}-]*\s\p{L}[\p{L}-]*$/u, /\p{L}[\p{L}-]*$/u];

/** Own words that were divided at the end of a line, as typesetters divide them. */
function dividedIn(text: string): readonly Found[] {
  return Array.from(text.matchAll(DIVISION), ({ 0: whole, 1: rest = '', index }) => {
    const left = text.slice(Math.max(0, index - 40), index);
    const found = DIVIDED.flatMap(pattern => pattern.exec(left)?.[0] ?? []).flatMap(first => {
      const meaning = [first + rest, `${first}-${rest}`].map(meaningOf).find(isOwn);
      return meaning ? [{ start: index - first.length, end: index + whole.length, meaning }] : [];
    });
    return found.slice(0, 1).map(each => ({ ...each, isMisspelt: false }));
  }).flat();
}

const LETTER_BY_LETTER = /(?<![\p{L}\p{N}])\p{L}(?:[\s._-]{1,4}\p{L}(?!\p{L})){4,}/gu;
/** The markings of one word or more, without blanks, the longest first. */
const UNSPACED = [...MEANINGS]
  .filter(([, meaning]) => meaning === 'other' || isOwn(meaning))
  .map(([phrase, meaning]) => ({ phrase: phrase.replaceAll(' ', ''), meaning }))
  .sort((a, b) => b.phrase.length - a.phrase.length);

/** C O N F I D E N T I A L is one word. */
function spacedIn(text: string): readonly Found[] {
  return Array.from(text.matchAll(LETTER_BY_LETTER), ({ 0: run, index }) => {
    const places = Array.from(run.matchAll(/\p{L}/gu), ({ index: at }) => index + at);
    const letters = flat(run).replace(/\P{L}/gu, '');
    const { phrase = '', meaning = '' } = UNSPACED.find(each => letters.includes(each.phrase)) ?? {};
    const first = letters.indexOf(phrase);
    const [start, last] = [places[first], places[first + phrase.length - 1]];
    return phrase === '' || start === undefined || last === undefined
      ? []
      : [{ start, end: last + 1, meaning, isMisspelt: false }];
  }).flat();
}

function meaningOf(words: string): string {
  return MEANINGS.get(foldedWords(words).join(' ')) ?? '';
}

function wordsOf({ start, end, meaning, isMisspelt }: Found): MarkingWords {
  const level = isOwn(meaning) ? meaning : 'confidential';
  const sort = meaning === 'ordinary' ? meaning : isOwn(meaning) && !isMisspelt ? 'own' : 'other';
  return { level, sort, isMisspelt, start, end };
}

/** Of letters that stand without blanks, and others. */
const UNSPACED_LETTER = /[\u2E80-\uFFFF]/;
/** So many letters that stand alone, one after the other, may be a word letter by letter. */
const LONE_LETTERS = 5;

/** Where one may begin: hardly any text has more than a few such places. No words are made of its letters to find them. */
function beginningsIn(text: string, { hashes }: Index) {
  const places = new Set<number>();
  let before = { start: 0, hash: 0 };
  let lone = 0;
  let hasLoneLetters = false;
  for (let at = 0; at < text.length; ) {
    const start = at;
    let hash = 0;
    let letter = letterAt(text, at);
    for (; letter !== 0; letter = letterAt(text, ++at)) {
      hash = (Math.imul(hash, 31) + letter) | 0;
    }
    if (at > start) {
      const isAlike = mayBeAlike(text, start, at);
      if (isAlike || hashes.has(joined(before.hash, hash))) places.add(before.start);
      if (isAlike || hashes.has(hash)) places.add(start);
      before = { start, hash };
      lone = at - start === 1 ? lone + 1 : 0;
    }
    hasLoneLetters ||= lone === LONE_LETTERS;
    if (at === start) at++;
  }
  return { places, hasLoneLetters };
}

/** True where a word may be a long one with a letter wrong, or cut short: it begins as one does. */
function mayBeAlike(text: string, start: number, end: number): boolean {
  const least = isCutShort(text, end) ? LEAST_OF_SHORTENED : LONG - 1;
  return end - start >= least && LONG_ALIKE.has(firstOf(text, start));
}

/** True for a word that ends here in a full stop, which is not within a number or a symbol. */
function isCutShort(text: string, end: number): boolean {
  return text.charAt(end) === '.' && !/[\p{L}\p{N}]/u.test(text.charAt(end + 1));
}

function letterAt(text: string, at: number): number {
  return LETTERS[text.charCodeAt(at)] ?? 0;
}

/** The first three letters as one number. */
function firstOf(text: string, at: number): number {
  return (letterAt(text, at) * 0x800 + letterAt(text, at + 1)) * 0x800 + letterAt(text, at + 2);
}

function joined(first: number, second: number): number {
  return (Math.imul(first, 0x1_0193) ^ second) | 0;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + letterAt(word, at)) | 0;
  return hash;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly meaning: string;
  readonly isMisspelt: boolean;
}

function wordsAt(text: string, start: number, { phrases, unspaced }: Index): Found | undefined {
  if (HAN.test(text.charAt(start))) {
    unspaced.lastIndex = start;
    const [phrase = ''] = unspaced.exec(text) ?? [];
    unspaced.lastIndex = 0;
    return { start, end: start + phrase.length, meaning: MEANINGS.get(phrase) ?? 'other', isMisspelt: false };
  }
  const first = wordFrom(text, start, WORD);
  const known = first && asKnown(first.word, phrases, isCutShort(text, first.end));
  if (!first || !known || JOINED_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  const said = [first];
  const wordAt = (at: number) => {
    const before = said.at(-1);
    const isCut = at === 1 && known !== before?.word && isCutShort(text, before?.end ?? 0);
    const next = said[at] ?? (before && wordFrom(text, before.end + (isCut ? 1 : 0), NEXT_WORD));
    if (next && said.length === at) said.push(next);
    return next;
  };
  const isMisspeltAs = ({ words }: Phrase) => words.some((word, at) => word !== said[at]?.word);
  const [longest, ...others] = (phrases.get(known) ?? []).filter(({ words }) =>
    words.every((word, at) => at === 0 || isMeant(text, wordAt(at), word)),
  );
  if (!longest) return undefined;
  const alike = [longest, ...others.filter(({ words }) => words.length === longest.words.length)];
  const found = alike.find(phrase => !isMisspeltAs(phrase)) ?? longest;
  const isMisspelt = isMisspeltAs(found);
  const end = said[found.words.length - 1]?.end ?? start;
  return JOINED_BEHIND.test(text.slice(end, end + 2))
    ? undefined
    : { start, end, meaning: found.meaning, isMisspelt };
}

function isMeant(text: string, said: WordRead | undefined, word: string): boolean {
  if (!said || said.word === word) return said !== undefined;
  if (word.length < LONG) return false;
  const isCut = said.word.length >= LEAST_OF_SHORTENED && isCutShort(text, said.end);
  return isOneStep(said.word, word) || (isCut && word.startsWith(said.word));
}

/** True where one letter more, less, other, or exchanged with the next makes one word of the other. */
function isOneStep(word: string, other: string): boolean {
  const shorter = Math.min(word.length, other.length);
  if (Math.max(word.length, other.length) > shorter + 1) return false;
  let start = 0;
  while (start < shorter && word[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && word.at(-1 - end) === other.at(-1 - end)) end += 1;
  const here = word.slice(start, word.length - end);
  const there = other.slice(start, other.length - end);
  if (here.length <= 1 && there.length <= 1) return true;
  return here.length === 2 && there === here.charAt(1) + here.charAt(0);
}

interface WordRead {
  readonly word: string;
  readonly end: number;
}

function wordFrom(text: string, at: number, pattern: RegExp): WordRead | undefined {
  pattern.lastIndex = at;
  const [whole, word = whole] = pattern.exec(text) ?? [];
  return whole === undefined || word === undefined
    ? undefined
    : { word: /^[a-z]+$/.test(word) ? word : foldedWords(word).join(''), end: at + whole.length };
}

/** The word as the lists have it; undefined for one with which no marking begins. */
function asKnown(word: string, phrases: Index['phrases'], isShortened: boolean): string | undefined {
  if (phrases.has(word)) return word;
  const alike = LONG_ALIKE.get(firstOf(word, 0)) ?? [];
  const isAlike = (other: string) =>
    (isShortened && word.length >= LEAST_OF_SHORTENED && other.startsWith(word)) ||
    (word.length >= LONG - 1 && isOneStep(word, other));
  return alike.find(each => phrases.has(each) && isAlike(each));
}

function indexFor(languages: readonly string[]): Index {
  const key = languages === IMPORT_TAGS ? 'all' : languages.join(' ');
  const index = indexes.get(key) ?? indexOf(languages);
  indexes.set(key, index);
  return index;
}

function indexOf(languages: readonly string[]): Index {
  const spoken = meaningsOf('markings', [...languages, 'en']);
  const phrases = new Map<string, Phrase[]>();
  const unspaced: string[] = [];
  const hashes = new Set<number>();
  const isOfLetters = (word: string) => [...word].every((_, at) => letterAt(word, at) !== 0);
  for (const [phrase, meaning] of MEANINGS) {
    if (meaning === 'beside' || (!isOwn(meaning) && !spoken.has(phrase))) continue;
    if (HAN.test(phrase)) unspaced.push(phrase);
    const words = phrase.split(' ');
    const [first = '', second] = words;
    phrases.set(first, [...(phrases.get(first) ?? []), { words, meaning }]);
    hashes.add(second && isOfLetters(second) ? joined(hashOf(first), hashOf(second)) : hashOf(first));
  }
  for (const alike of phrases.values()) alike.sort((a, b) => b.words.length - a.words.length);
  unspaced.sort((a, b) => b.length - a.length);
  return { hashes, phrases, unspaced: new RegExp(unspaced.join('|') || '(?!)', 'gu') };
}

/** True for a marking that a report can have. */
export function isOwn(meaning: string): meaning is Marking {
  return MARKINGS.some(each => each === meaning);
}

/** A marking as the report can have it, and whether that is what the line says. */
export interface MarkingReading {
  readonly level: Marking;
  readonly isUnderstood: boolean;
  /** True where the words describe ordinary things as well: “internal”, “limited”. */
  readonly isOrdinary: boolean;
}

/**
 * Reads a line that is nothing but a marking, in whatever language. What a report cannot have as its marking is treated
 * as confidential until its author decides.
 */
export function readMarking(line: string): MarkingReading | undefined {
  const text = line.replace(/\p{Pd}/gu, ' ');
  const found = phrasesIn(text, IMPORT_TAGS);
  if (found.length === 0) return undefined;
  const beside = [{ end: 0 }, ...found].map(({ end }, i) => text.slice(end, found[i]?.start)).join(' ');
  if (!foldedWords(beside).every(word => BESIDE.has(word) || /^\d+$/.test(word))) return undefined;
  const [meaning = '', ...more] = new Set(found.map(each => each.meaning));
  return isOwn(meaning) && more.length === 0
    ? { level: meaning, isUnderstood: true, isOrdinary: false }
    : {
        level: [meaning, ...more].includes('strictly-confidential')
          ? 'strictly-confidential'
          : 'confidential',
        isUnderstood: false,
        isOrdinary: meaning === 'ordinary' && more.length === 0,
      };
}

/** More words do not belong to a marking. */
const WORDS_BEFORE = /(?<![\p{L}\p{M}])(?:[\p{L}\p{M}]+[\s’']+){1,3}$/u;
const WORDS_BEHIND = /^(?:\s+[\p{L}\p{M}]+){1,3}/u;
const LONGEST_BESIDE = 60;

/** A marking with the words that may stand beside it, in capitals where it is: “for official use only”. */
export function withWordsBeside(text: string, { start, end }: Pick<MarkingWords, 'start' | 'end'>) {
  const [left = ''] = WORDS_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_BESIDE), start)) ?? [];
  const [right = ''] = WORDS_BEHIND.exec(text.slice(end, end + LONGEST_BESIDE)) ?? [];
  const before = left.split(/(?<=[\s’'])(?=\p{L})/u);
  const behind = right.split(/(?=\s)/u);
  const isOther = isInCapitals(text.slice(start, end)) ? /\p{Ll}/u : /(?!)/;
  const isNone = (word: string) => isOther.test(word) || !BESIDE.has(foldedWords(word).join(''));
  const first = before.findLastIndex(isNone);
  const last = behind.findIndex(isNone);
  return {
    start: start - before.slice(first + 1).join('').length,
    end: end + behind.slice(0, last < 0 ? behind.length : last).join('').length,
  };
}

/**
 * The marking that these words are, and nothing else. One that a report can’t have, such as SECRET, counts where capitals
 * show that no ordinary word is meant.
 */
export function wordsOfMarking(words: string): Marking | undefined {
  const meaning = meaningOf(words);
  return isOwn(meaning) ? meaning : isInCapitals(words) ? readMarking(words)?.level : undefined;
}

/** True for words of three capital letters and more, with no small letter and no figure. */
export function isInCapitals(words: string): boolean {
  return /^[^\p{Ll}\p{N}]+$/u.test(words) && /\p{Lu}{3}/u.test(words);
}
