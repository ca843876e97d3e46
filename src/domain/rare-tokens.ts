/** What of a text is rare enough to tell where it is from: larger numbers, amounts, days, hours, and names of several words. */

import { BY, SAYS } from './around-names.ts';
import { calledIn } from './body-names.ts';
import { CURRENCY_WORDS } from './currency-words.ts';
import { isDictionaryWord } from './dictionary-words.ts';
import { bareWords, foldWords, type PlacedWord } from './fold-words.ts';
import { codesIn } from './identifiers.ts';
import { hasCapital, isCased, isHyphened, isPost, NAME_PARTICLES, NEVER_NAMES } from './person-names.ts';
import { PLACE } from './placed-words.ts';
import { readDates } from './read-dates.ts';

/** A stretch of a text, with what is the same wherever the same is meant. */
export interface RareToken {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const NUMBER =
  /(?<![\p{N}.,:/]|\p{Ll}|\p{Lu}{4})(?:\d{1,3}(?:[\s.,'’\u00A0\u202F]\d{3})+|\d+)(?:[.,]\d{1,2})?(?:\/\d+)?(?![\p{L}\p{N}:/]|[.,]\d)/gu;
const YEAR = /^(?:19|20)\d\d$/;
const FEWEST_FIGURES = 4;
/** Whole thousands and millions behind an amount. */
const SCALE = /^\s?(k|m|bn|tn|\p{L}*ill?i[oó]n\p{L}*|\p{L}*illard\p{L}*|thousand|mil|mille)(?![\p{L}])/iu;
/** Hours with a point, which may be a number as well. */
const POINTED = /(?<![\p{L}\p{N}.,:])([01]?\d|2[0-3])\.([0-5]\d)(?![\p{L}\p{N}:]|[.,]\d|\s?[%‰°])/gu;
const CLOCK =
  /(?<![\p{L}\p{N}.,:])([01]?\d|2[0-3])(?:[:h]([0-5]\d)|(?:[:.]([0-5]\d))?\s?([ap])\.?m)(?![\p{L}\p{N}:])/giu;
/** Shorter words tell nothing by themselves. */
const LONG = 4;

/** A number, an amount, a code, a day or an hour. */
export interface RareFigure extends RareToken {
  /** Of a day: its year, where it has one; the key has the month and the day. */
  readonly year?: string;
  /** True for what is an hour only where one is known that it may be. */
  readonly isLikely?: boolean;
}

/** Stands for the year of a day that has none; it has all days. */
const ANY_YEAR = '0004';

/** Numbers, amounts, codes, hours and, unless it is known that there are none, days. */
export function figuresIn(text: string, mayHaveDays = true): readonly RareFigure[] {
  if (!/\d/.test(text)) return [];
  const days = mayHaveDays ? daysIn(text) : [];
  const isFree = ({ start, end }: RareToken, others: readonly RareToken[]) =>
    !others.some(other => other.start < end && start < other.end);
  const hours = [...hoursIn(text)].filter(each => isFree(each, days));
  const sure = [...days, ...hours.filter(({ isLikely }) => !isLikely)];
  const numbers = [...numbersIn(text)].filter(each => isFree(each, sure));
  const codes = [...codesIn(text)].map(({ key, start, end }) => ({ key: `code ${key}`, start, end }));
  return [...days, ...hours, ...codes, ...numbers];
}

function daysIn(text: string): readonly RareFigure[] {
  return readDates(text, { year: ANY_YEAR }).flatMap(({ from, to, start, end }) => {
    if (from !== to || from.length !== 10) return [];
    const year = from.slice(0, 4);
    return [{ key: `day ${from.slice(5)}`, ...(year !== ANY_YEAR && { year }), start, end }];
  });
}

function* hoursIn(text: string): Generator<RareFigure> {
  for (const { 0: written, 1: hour = '', 2: minute, 3: minutes, 4: half = '', index } of text.matchAll(
    CLOCK,
  )) {
    const isLater = half.toLowerCase() === 'p' && Number(hour) < 12;
    const key = `hour ${Number(hour) + (isLater ? 12 : 0)}:${minute ?? minutes ?? '00'}`;
    yield { key, start: index, end: index + written.length };
  }
  for (const { 0: written, 1: hour, 2: minute, index } of text.matchAll(POINTED)) {
    const end = index + written.length;
    const isAmount = isMoneyBefore(text.slice(0, index)) || isMoneyBehind(text.slice(end));
    if (isAmount || SCALE.test(text.slice(end, end + 20))) continue;
    yield { key: `hour ${Number(hour)}:${minute}`, isLikely: true, start: index, end };
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
    names.push(...namesOfRun(text, words, at, run, isRare));
    at += Math.max(0, run.length - 1);
  }
  const called = [...calledIn(text)].filter(({ length }) => length > 1);
  return [...names, ...called.map(each => nameOf(text, each))];
}

/** The whole name, where it has two words, and its last word behind a title. */
function namesOfRun(
  text: string,
  words: readonly PlacedWord[],
  at: number,
  run: readonly PlacedWord[],
  isRare: (word: PlacedWord) => boolean,
): readonly RareName[] {
  const own = run.filter(({ word }) => word.length > 1 && !NAME_PARTICLES.has(word));
  const [before, last] = [words[at - 1], own.at(-1)];
  if (!last) return [];
  const isTitled = isPost(before?.word ?? '') && /^\.?\s+$/u.test(run.at(0)?.before ?? '');
  // Of somebody a word may be an ordinary one: “said Grace Mutua”.
  const isSomebody = isTitled || isPersonAt(words, at, at + run.length - 1);
  const long = own.filter(({ word }) => word.length >= LONG);
  const isName = isSomebody ? long.some(isRare) : long.length > 0 && long.every(isRare);
  const whole = isName && own.length > 1 ? [nameOf(text, run, own)] : [];
  // Behind a title a surname stands for the whole; any other word tells only where it stands again.
  const isNoun = own.length === 1 && before !== undefined && isNounOf(run, before);
  const title = isTitled ? 'title' : isNoun ? before.word : '';
  if (title === '' || !long.includes(last) || !isRare(last)) return whole;
  return [...whole, { ...nameOf(text, run), key: `${title} ${last.word}`, isTitled: true }];
}

function nameOf(text: string, run: readonly PlacedWord[], own = run): RareName {
  const [start, end] = [run.at(0)?.start ?? 0, run.at(-1)?.end ?? 0];
  const key = own.map(({ word }) => word).join(' ');
  return { key, name: text.slice(start, end), isTitled: false, start, end };
}

/** True for a word in small letters that may tell what is so called: “suboficial Cañetero”. */
function isNounOf(run: readonly PlacedWord[], before: PlacedWord): boolean {
  const isLong = before.word.length >= LONG && !NEVER_NAMES.has(before.word);
  return isLong && isCased(before) && !hasCapital(before) && /^\s+$/u.test(run.at(0)?.before ?? '');
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
