/** What of a text is rare enough to tell where it is from: larger numbers, amounts, days, hours, and names of several words. */

import { BY, SAYS } from './around-names.ts';
import { CURRENCY_WORDS } from './currency-words.ts';
import { isDictionaryWord } from './dictionary-words.ts';
import { bareWords, foldWords, type PlacedWord } from './fold-words.ts';
import {
  hasCapital,
  isCased,
  isHyphened,
  isPost,
  NAME_PARTICLES,
  NEVER_NAMES,
  TITLES,
} from './person-names.ts';
import { PLACE } from './placed-words.ts';
import { readDates } from './read-dates.ts';

/** A stretch of a text, with what is the same wherever the same is meant. */
export interface RareToken {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const NUMBER =
  /(?<![\p{L}\p{N}.,:/])(?:\d{1,3}(?:[\s.,'’\u00A0\u202F]\d{3})+|\d+)(?:[.,]\d{1,2})?(?:\/\d+)?(?![\p{L}\p{N}:/]|[.,]\d)/gu;
const YEAR = /^(?:19|20)\d\d$/;
const FEWEST_FIGURES = 4;
/** Whole thousands and millions behind an amount. */
const SCALE = /^\s?(k|m|bn|tn|\p{L}*ill?i[oó]n\p{L}*|\p{L}*illard\p{L}*|thousand|mil|mille)(?![\p{L}])/iu;
const CLOCK =
  /(?<![\p{L}\p{N}.,:])([01]?\d|2[0-3])(?:[:h]([0-5]\d)|(?:[:.]([0-5]\d))?\s?([ap])\.?m)(?![\p{L}\p{N}:])/giu;
/** Shorter words tell nothing by themselves. */
const LONG = 4;

/** A number, an amount, a day or an hour. */
export interface RareFigure extends RareToken {
  /** Of a day: its year. */
  readonly year?: string;
}

/** Numbers, amounts, hours and, unless it is known that there are none, days. */
export function figuresIn(text: string, mayHaveDays = true): readonly RareFigure[] {
  if (!/\d/.test(text)) return [];
  const days = mayHaveDays ? [...daysIn(text)] : [];
  const isFree = ({ start, end }: RareToken, others: readonly RareToken[]) =>
    !others.some(other => other.start < end && start < other.end);
  const hours = [...hoursIn(text)].filter(each => isFree(each, days));
  const numbers = [...numbersIn(text)].filter(each => isFree(each, [...days, ...hours]));
  return [...days, ...hours, ...numbers];
}

function* daysIn(text: string): Generator<RareFigure> {
  // To read days takes longer than all else; no day is read without its year.
  if (!/(?<!\d)\d{4}(?!\d)/.test(text)) return;
  for (const { from, to, start, end } of readDates(text, {})) {
    if (from === to && from.length === 10) yield { key: `day ${from}`, year: from.slice(0, 4), start, end };
  }
}

function* hoursIn(text: string): Generator<RareToken> {
  for (const { 0: written, 1: hour = '', 2: minute, 3: minutes, 4: half = '', index } of text.matchAll(
    CLOCK,
  )) {
    const isLater = half.toLowerCase() === 'p' && Number(hour) < 12;
    const key = `hour ${Number(hour) + (isLater ? 12 : 0)}:${minute ?? minutes ?? '00'}`;
    yield { key, start: index, end: index + written.length };
  }
}

function* numbersIn(text: string): Generator<RareToken> {
  for (const { 0: written, index } of text.matchAll(NUMBER)) {
    const digits = written.replace(/\D/g, '');
    const end = index + written.length;
    const [scale = '', word = ''] = SCALE.exec(text.slice(end, end + 20)) ?? [];
    const isMoney = isMoneyBefore(text.slice(0, index)) || isMoneyBehind(text.slice(end + scale.length));
    if (!isMoney && (digits.length < FEWEST_FIGURES || YEAR.test(written))) continue;
    // An amount of few figures is compared with amounts.
    const kind = digits.length < FEWEST_FIGURES ? 'amount' : 'number';
    yield { key: `${kind} ${digits}${word.charAt(0).toLowerCase()}`, start: index, end: end + scale.length };
  }
}

function isMoneyBefore(before: string): boolean {
  const [, sign, word = ''] = /(?:(\p{Sc})|(?<!\p{L})(\p{L}+))\s?$/u.exec(before.slice(-12)) ?? [];
  return sign !== undefined || (/^\p{Lu}{3}$/u.test(word) && CURRENCY_WORDS.has(word.toLowerCase()));
}

function isMoneyBehind(behind: string): boolean {
  const [, sign, word = ''] =
    /^\s?(?:(\p{Sc})|(?:(?:of|de|d['’])\s?)?(\p{L}+))/iu.exec(behind.slice(0, 24)) ?? [];
  return sign !== undefined || bareWords(word).some(each => CURRENCY_WORDS.has(each));
}

/** A name of several words, or of a title and a word. */
export interface RareName extends RareToken {
  /** As it is written, without the title. */
  readonly name: string;
  /** True where it stands behind a title alone. */
  readonly isTitled: boolean;
}

/** Names of several words that no list knows, and that the report does not write small. */
export function namesInText(text: string, isSmall: (word: string) => boolean): readonly RareName[] {
  const words = foldWords(text);
  const isRare = ({ word }: PlacedWord) => !isDictionaryWord(word) && !isSmall(word);
  const names: RareName[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const run = runAt(words, at);
    const own = run.filter(({ word }) => word.length > 1 && !NAME_PARTICLES.has(word));
    const [before, first, last] = [words[at - 1], run.at(0), run.at(-1)];
    if (!first || !last) continue;
    const isTitled = TITLES.has(before?.word ?? '') && /^\.?\s+$/u.test(first.before);
    // Of somebody a word may be an ordinary one: “said Grace Mutua”.
    const isSomebody = isTitled || isPersonAt(words, at, at + run.length - 1);
    const long = own.filter(({ word }) => word.length >= LONG);
    const isName = long.length > 0 && (isSomebody ? long.some(isRare) : long.every(isRare));
    at += run.length - 1;
    if (!isName || (own.length < 2 && !isTitled)) continue;
    const key = [...(own.length < 2 ? ['title'] : []), ...own.map(({ word }) => word)].join(' ');
    const [start, end] = [first.start, last.end];
    names.push({ key, name: text.slice(start, end), isTitled: own.length < 2, start, end });
  }
  return names;
}

/** True beside a verb of saying, and behind what is before who does something. */
function isPersonAt(words: readonly PlacedWord[], first: number, last: number): boolean {
  const [before, next] = [words[first - 1]?.word ?? '', words[last + 1]?.word ?? ''];
  return BY.has(before) || SAYS.has(before) || SAYS.has(next);
}

/** Words with capital letters from one on, with the particles and initials among them. */
function runAt(words: readonly PlacedWord[], at: number): readonly PlacedWord[] {
  const run: PlacedWord[] = [];
  for (let next = at; next < words.length; next += 1) {
    const [word, before] = [words[next], run.at(-1)];
    if (!word || (before && !isBeside(before, word))) break;
    const isParticle = before !== undefined && NAME_PARTICLES.has(word.word);
    if (!isParticle && !isNameWord(word, before !== undefined)) break;
    run.push(word);
  }
  // A particle or an initial at the end belongs to what follows.
  while (run.length > 0 && isSmallPart(run.at(-1))) run.pop();
  return run;
}

function isSmallPart(word: PlacedWord | undefined): boolean {
  return word !== undefined && (word.word.length === 1 || NAME_PARTICLES.has(word.word));
}

/** True for words of one name: between them is a blank, a hyphen, or the stop of an initial. */
function isBeside(word: PlacedWord, next: PlacedWord): boolean {
  return /^(?:\s+|[-’'])$/u.test(next.before) || (word.word.length === 1 && /^\.\s*$/u.test(next.before));
}

/** True for a word that may be one of a name: no post, no place or institution, no word of grammar. */
function isNameWord(word: PlacedWord, isSurname: boolean): boolean {
  if (!isCased(word) || (!hasCapital(word) && !isHyphened(word))) return false;
  if (NEVER_NAMES.has(word.word) || PLACE.has(word.word) || isPost(word.word)) return false;
  // Behind a given name a surname may stand in capitals; others are acronyms.
  const isShouted = word.written.length > 1 && word.written === word.written.toUpperCase();
  return !isShouted || (isSurname && word.word.length >= LONG);
}
