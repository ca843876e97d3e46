/** Figures of a text that are rare enough to tell where it is from, by what they mean: larger numbers, amounts, days and hours. */

import { overlaps, type Stretch } from '../lexicon/sentences.ts';
import { CURRENCY_WORDS } from './currency-words.ts';
import { daysBetween } from './dates.ts';
import { bareWords, foldWords } from './fold-words.ts';
import { hasCapital, NEVER_NAMES } from './person-names.ts';
import { PLACE } from './placed-words.ts';
import { readDates } from './read-dates.ts';
import { isOfNorm, YEAR } from './sign-runs.ts';
import { hourOfDay } from './times.ts';

const NUMBER =
  /(?<![\p{N}.,:/]|\p{Ll}|\p{Lu}{4})(?:\d{1,3}(?:[\s.,'’\u00A0\u202F]\d{3})+|\d+)(?:[.,]\d{1,2})?(?=(?:k|m|bn)(?![\p{L}\p{N}])|[^\p{L}\p{N}:/]|$)(?![.,]\d)/gu;
const FEWEST_FIGURES = 4;
/** Smaller numbers are not rounded to millions. */
const FEWEST_ROUNDED = 100_000;
/** Whole thousands, millions and more behind a number, by how its word begins. */
const SCALE =
  /^\s?(k|m|bn|tn|\p{L}*ill?i[oó]n\p{L}*|\p{L}*illard\p{L}*|thousand|mil|mille|mi?o)(?![\p{L}])\.?/iu;
const THOUSANDS: Readonly<Record<string, number>> = { k: 1, t: 1, m: 2, b: 3 };
/** Hours with a point, which may be a number as well. */
const POINTED = /(?<![\p{L}\p{N}.,:])([01]?\d|2[0-3])\.([0-5]\d)(?![\p{L}\p{N}:]|[.,]\d|\s?[%‰°])/gu;
const CLOCK =
  /(?<![\p{L}\p{N}.,:])([01]?\d|2[0-3])(?:(?:[:.]([0-5]\d))?\s?([ap])\.?m|(?::|\s?h\s?)([0-5]\d))(?![\p{L}\p{N}:]|\s?%)/giu;
/** Hours without any mark, as soldiers and pilots write them. */
const HOURS = /(?<![\p{L}\p{N}.,:])([01]\d|2[0-3])([0-5]\d)\s?(?:h|hrs|hours)(?![\p{L}\p{N}])/giu;
/** A day and a month in figures alone, which may be a share as well. */
const SHORT_DAY =
  /(?<![\p{L}\p{N}.,:/-])(\d{1,2})([-./ ])(?:(\d{1,2})(?<=[./]\d{1,2})|([IVX]{1,4}))(?:\2(?:19|20)?\d\d)?(?![\p{L}\p{N}:/%-]|\.?\d|\s?%)/gu;
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** A number, an amount, a day or an hour. */
export interface RareFigure extends Stretch {
  /** The same wherever the same is meant. */
  readonly key: string;
  /** Of a day: its year, where it has one; the key has the month and the day. */
  readonly year?: string;
  /** True for what is one only where it is known that it may be: an hour, the end of a longer stretch. */
  readonly isLikely?: boolean;
  /** True for what only others are compared with. */
  readonly isToCompare?: boolean;
}

/** Stands for the year of a day that has none; it has all days. */
const ANY_YEAR = '0004';
const DAY_LENGTH = 10;
/** Of longer stretches the first and the last day tell nothing by themselves. */
const NIGHTS = 3;

/** Numbers, amounts, hours and, unless it is known that there are none, days. */
export function figuresIn(text: string, mayHaveDays = true): readonly RareFigure[] {
  if (!/\d/.test(text)) return [];
  const days = mayHaveDays ? daysIn(text) : [];
  const isFree = (token: Stretch, others: readonly Stretch[]) =>
    !others.some(other => overlaps(other, token));
  const sureDays = days.filter(({ isLikely }) => !isLikely);
  const hours = [...hoursIn(text)].filter(each => isFree(each, sureDays));
  const sure = [...sureDays, ...hours.filter(({ isLikely }) => !isLikely)];
  const numbers = [...numbersIn(text)].filter(each => isFree(each, sure) && !isOfNorm(text, each.start));
  return [...days, ...hours, ...housesIn(text), ...numbers];
}

function daysIn(text: string): readonly RareFigure[] {
  const days = readDates(text, { year: ANY_YEAR }).flatMap(({ from, to, start, end }) =>
    [from, to].flatMap((day): readonly RareFigure[] => {
      if (day.length !== DAY_LENGTH) return [];
      const year = day.slice(0, 4);
      const isLikely = daysBetween(from, to) > NIGHTS;
      return [{ key: `day ${day.slice(5)}`, ...(year !== ANY_YEAR && { year }), isLikely, start, end }];
    }),
  );
  const short = Array.from(
    text.matchAll(SHORT_DAY),
    ({ 0: written, 1: day = '', 3: month, 4: roman = '', index }) => ({
      key: `day ${(month ?? String(ROMANS.indexOf(roman) + 1)).padStart(2, '0')}-${day.padStart(2, '0')}`,
      isLikely: true,
      start: index,
      end: index + written.length,
    }),
  );
  return [...days, ...short.filter(each => !days.some(day => overlaps(day, each)))];
}

/** The number of a house beside a street and its kind, in whichever order: “14 Strada Tighina”, “Tighina Street 14”. */
function housesIn(text: string): readonly RareFigure[] {
  const words = foldWords(text).filter(({ word }) => !NEVER_NAMES.has(word));
  return words.flatMap((number, at) => {
    if (!/^\d{1,4}$/.test(number.word) || YEAR.test(number.word)) return [];
    return [words.slice(at + 1, at + 3), words.slice(Math.max(0, at - 2), at)].flatMap(beside => {
      const kind = beside.find(({ word }) => PLACE.has(word));
      const name = beside.find(each => each !== kind && hasCapital(each) && each.word.length > 3);
      const all = [number, ...beside].toSorted((a, b) => a.start - b.start);
      const isOne = all.slice(1).every(({ before }) => /^,?[^.,;:!?\n]{0,8}$/.test(before));
      const [start = 0, end = 0] = [all[0]?.start, all.at(-1)?.end];
      return kind && name && isOne ? [{ key: `house ${number.word} ${name.word}`, start, end }] : [];
    });
  });
}

function* hoursIn(text: string): Generator<RareFigure> {
  for (const { 0: written, 1: hour = '', 2: minutes, 3: half = '', 4: minute, index } of text.matchAll(
    CLOCK,
  )) {
    const key = hourKey(hourOfDay(Number(hour), half), minute ?? minutes);
    yield { key, start: index, end: index + written.length };
  }
  for (const { 0: written, 1: hour, 2: minute, index } of text.matchAll(HOURS)) {
    yield { key: hourKey(Number(hour), minute), start: index, end: index + written.length };
  }
  for (const { 0: written, 1: hour, 2: minute, index } of text.matchAll(POINTED)) {
    const end = index + written.length;
    const isAmount = isMoneyBefore(text.slice(0, index)) || isMoneyBehind(text.slice(end));
    if (isAmount || SCALE.test(text.slice(end, end + 20))) continue;
    yield { key: hourKey(Number(hour), minute), isLikely: true, start: index, end };
  }
}

/** Of an hour that is not whole, people leave out which half of the day it is in. */
function hourKey(hour: number, minute = '00'): string {
  return `hour ${minute === '00' ? hour : hour % 12}:${minute}`;
}

/** By value; an amount of few figures is compared with amounts. */
function* numbersIn(text: string): Generator<RareFigure> {
  for (const { 0: written, index } of text.matchAll(NUMBER)) {
    const end = index + written.length;
    const [scale = '', word = ''] = SCALE.exec(text.slice(end, end + 20)) ?? [];
    const isMoney = isMoneyBefore(text.slice(0, index)) || isMoneyBehind(text.slice(end + scale.length));
    const value = Math.round(amountOf(written, word) * 100) / 100;
    const place = { start: index, end: end + scale.length };
    const digits = written.replace(/\D/g, '');
    const figures = digits.replace(/^0+|0+$/g, '').length;
    const isLarge = digits.length >= FEWEST_FIGURES && !YEAR.test(written);
    if (isMoney || isLarge || (word && value >= 1000)) {
      const isLikely = !isMoney && !isLarge && figures < 3;
      yield { key: `${value < 1000 ? 'amount' : 'number'} ${value}`, isLikely, ...place };
    }
    // Of what is rounded, three figures tell.
    if (figures > 2 && value >= FEWEST_ROUNDED && (isMoney || isLarge || word)) {
      yield { key: `about ${value.toPrecision(3)}`, [word ? 'isLikely' : 'isToCompare']: true, ...place };
    }
  }
}

function amountOf(written: string, scale: string): number {
  const isDecimal = scale !== '' && /^\d{1,3}[.,]\d{1,3}$/.test(written);
  const plain = isDecimal
    ? written.replace(',', '.')
    : written.replace(/[\s.,'’](?=\d{3})/gu, '').replace(',', '.');
  const word = scale.toLowerCase();
  const thousands = /^mil(?:le)?$/.test(word) ? 1 : (THOUSANDS[word.charAt(0)] ?? 0);
  return Number(plain) * 1000 ** thousands;
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
