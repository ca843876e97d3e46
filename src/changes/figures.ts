/**
 * Figures in a text, in digits and in words, with what they count where that is a measure. The reader of withheld figures
 * can't stand in: it knows large numbers alone, and 79 of the 99 figures that the tried rewrites change were not told with it.
 */

import type { EffectWords } from '../lexicon/effect-words.ts';
import { phrasesIn } from '../lexicon/phrases.ts';
import type { Stretch } from '../lexicon/sentences.ts';
import { overlaps } from '../lexicon/sentences.ts';
import type { WordedText } from '../terminology/read-texts.ts';
import type { Fact } from './fact.ts';

/** A part of a figure: digits, or a word for a number. */
interface Part extends Stretch {
  readonly value: number;
  readonly isDigits: boolean;
  readonly text: string;
}

const DIGITS = /(?<![\p{L}\p{N}])\p{N}+(?:[.,'’\u00A0\u202F ]\p{N}{3})*(?!\p{N})(?:[.,]\p{N}+)?/gu;
const CURRENCY: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' };
const PER_CENT = 0.01;

/** The figures of a text outside of what is taken, such as its dates. */
export function figuresIn(
  worded: WordedText,
  words: EffectWords,
  taken: readonly Stretch[],
): readonly Fact[] {
  const weak = new Set(phrasesIn(words.weak));
  const parts = partsIn(worded, words, [...taken, ...sharesIn(worded.text, words)]);
  const counted = groupsOf(parts, worded.text, words).map(group => {
    const [first] = group;
    const last = group.at(-1) ?? first;
    const start = first?.start ?? 0;
    const shown = { start, end: last?.end ?? start };
    const measure = measureAt(worded, shown, words);
    const value = sumOf(group) * measure.times;
    const text = worded.text.slice(measure.start, measure.end).trim();
    const isWeak =
      group.length === 1 &&
      weak.has((first?.text ?? '').toLowerCase()) &&
      measure.unit === '' &&
      measure.times === 1;
    return {
      kind: 'figure' as const,
      value: `${Number(value.toPrecision(9))} ${measure.unit}`.trim(),
      text,
      start: Math.min(measure.start, start),
      end: Math.max(measure.end, shown.end),
      isWeak,
    };
  });
  const free = (stretch: Stretch) => ![...taken, ...counted].some(each => overlaps(each, stretch));
  const others = [...ordinalsIn(worded, words), ...spansIn(worded, words)].filter(free);
  return [...counted, ...others].sort((a, b) => a.start - b.start);
}

/** The third of several; “first” often only begins. */
function ordinalsIn({ words: tokens }: WordedText, { ordinals }: EffectWords): readonly Fact[] {
  return tokens.flatMap(({ lower, text, start, end }) => {
    const place = Object.hasOwn(ordinals, lower) ? ordinals[lower] : undefined;
    if (place === undefined) return [];
    return [{ kind: 'figure' as const, value: `#${place}`, text, start, end, isWeak: place < 2 }];
  });
}

/** Words that stand for a measured time, such as “quarter”. */
function spansIn({ words: tokens }: WordedText, { spans }: EffectWords): readonly Fact[] {
  return tokens.flatMap(({ lower, text, start, end }) => {
    const value = of(spans, lower);
    return value === undefined ? [] : [{ kind: 'figure' as const, value, text, start, end, isWeak: true }];
  });
}

/** What a measure is of the one in which it is compared. */
const SCALES: Readonly<Record<string, readonly [unit: string, times: number]>> = {
  week: ['day', 7],
  hour: ['day', 1 / 24],
  year: ['month', 12],
};

/** True for the same number of the same thing; of what, one of two may leave unsaid. */
export function isSameFigure(one: Fact, other: Fact): boolean {
  const [number, unit] = one.value.split(' ');
  const [otherNumber, otherUnit] = other.value.split(' ');
  const isOneUnsaid = unit === undefined || otherUnit === undefined;
  if (isOneUnsaid || unit === otherUnit) return number === otherNumber;
  return scaled(number, unit) === scaled(otherNumber, otherUnit);
}

function scaled(number: string | undefined, unit: string): string {
  const [own, times] = SCALES[unit] ?? [unit, 1];
  return `${Number((Number(number) * times).toPrecision(9))} ${own}`;
}

/** Where “per cent” stands, of which no word is a number. */
function sharesIn(text: string, { shares }: EffectWords): readonly Stretch[] {
  const lower = text.toLowerCase();
  return phrasesIn(shares).flatMap(share =>
    [...lower.matchAll(new RegExp(share, 'g'))].map(({ index }) => ({
      start: index,
      end: index + share.length,
    })),
  );
}

function partsIn({ text, words: tokens }: WordedText, words: EffectWords, taken: readonly Stretch[]): Part[] {
  const parts: Part[] = [];
  for (const { 0: found, index } of text.matchAll(DIGITS)) {
    const digits = found.trimEnd();
    const part = { start: index, end: index + digits.length };
    if (!taken.some(each => overlaps(each, part)))
      parts.push({ ...part, value: readDigits(digits), isDigits: true, text: digits });
  }
  const articles = new Set([...phrasesIn(words.articles)]);
  for (const [place, { start, end, lower }] of tokens.entries()) {
    if (taken.some(each => overlaps(each, { start, end }))) continue;
    const share = of(words.fractions, lower);
    if (share !== undefined && articles.has(tokens[place - 1]?.lower ?? ''))
      parts.push({ start, end, value: share, isDigits: false, text: lower });
    let at = start;
    for (const piece of lower.split('-')) {
      const value = words.numbers[piece];
      if (value !== undefined && Object.hasOwn(words.numbers, piece))
        parts.push({ start: at, end: at + piece.length, value, isDigits: false, text: piece });
      at += piece.length + 1;
    }
  }
  return parts.sort((a, b) => a.start - b.start);
}

/** Groups of three figures are thousands; what else stands behind a mark is a fraction. */
function readDigits(digits: string): number {
  const plain = digits.normalize('NFKD').replace(/['’\u00A0\u202F ]/g, '');
  const grouped = /^(?!0)\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?$/.test(plain)
    ? plain.replace(/[.,](?=\d{3}(?:\D|$))/g, '')
    : plain;
  return Number(grouped.replace(',', '.'));
}

/** Parts that make one figure: “two hundred and twelve”, “2.5 million”. */
function groupsOf(
  parts: readonly Part[],
  text: string,
  { joints }: EffectWords,
): readonly (readonly Part[])[] {
  const joining = new Set(phrasesIn(joints));
  const groups: Part[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const between = last ? text.slice(last.end, part.start).trim().toLowerCase() : '';
    const isNext = last !== undefined && !part.isDigits && (between === '' || between === '-');
    const isJoined = last !== undefined && !part.isDigits && !last.isDigits && joining.has(between);
    const grows = last !== undefined && (part.value >= 100 || part.value < 1);
    // “Dix-sept”, also behind “soixante” and “quatre-vingt”.
    const goesOn =
      last !== undefined &&
      !last.isDigits &&
      part.value < last.value &&
      (last.value >= 20 || (last.value === 10 && between === '-'));
    if (group && ((isNext && (grows || goesOn || isFourTwenties(last, part))) || (isJoined && goesOn)))
      group.push(part);
    else groups.push([part]);
  }
  return groups;
}

function isFourTwenties(last: Part | undefined, part: Part): boolean {
  return last?.value === 4 && part.value === 20;
}

function sumOf(group: readonly Part[]): number {
  let [whole, current] = [0, 0];
  for (const { value } of group) {
    if (value >= 1000) {
      whole += (current || 1) * value;
      current = 0;
    } else if (value === 100 || (value < 1 && value > 0) || (value === 20 && current === 4))
      current = (current || 1) * value;
    else current += value;
  }
  return whole + current;
}

/** What a figure counts, with the words that say so. */
interface Measure extends Stretch {
  readonly unit: string;
  readonly times: number;
}

/** Per cent, a fraction, a measure, a currency. */
function measureAt({ text }: WordedText, { start, end }: Stretch, words: EffectWords): Measure {
  const [before, after] = [text.slice(Math.max(0, start - 7), start), text.slice(end, end + 24)];
  const sign = /([$€£])\s*$/.exec(before)?.[1] ?? /^\s*([$€£])/.exec(after)?.[1];
  if (sign !== undefined) return { unit: CURRENCY[sign] ?? '', times: 1, start: start - 1, end: end + 1 };
  if (/^\s*%/.test(after)) return { unit: '', times: PER_CENT, start, end: text.indexOf('%', end) + 1 };
  const behind = /^[\s-]*\p{L}+(?:[\s’'-]\p{L}+){0,2}/u.exec(after)?.[0].toLowerCase() ?? '';
  const share = phrasesIn(words.shares).find(each => behind.trim().startsWith(each));
  if (share !== undefined)
    return { unit: '', times: PER_CENT, start, end: end + behind.indexOf(share) + share.length };
  const [, code = ''] = /(?<!\p{L})([\p{L}]{2,5})\s$/u.exec(before) ?? [];
  const currency = of(words.units, code.toLowerCase());
  const isCode = currency !== undefined && currency === currency.toUpperCase();
  return (
    unitBehind(behind, { start, end }, words) ??
    (isCode
      ? { unit: currency, times: 1, start: start - code.length - 1, end }
      : { unit: '', times: 1, start, end })
  );
}

/** So long is a word that may stand between a figure and its measure: “four more years”, “millones de euros”. */
const LONGEST_BETWEEN = 7;

function unitBehind(behind: string, { start, end }: Stretch, words: EffectWords): Measure | undefined {
  const [first, second] = [...behind.matchAll(/\p{L}+/gu)].filter(({ 0: word }) => word !== 'd');
  if (!first) return undefined;
  const stop = end + first.index + first[0].length;
  const fraction = of(words.fractions, first[0]);
  if (fraction !== undefined) return { unit: '', times: fraction, start, end: stop };
  const unit = of(words.units, first[0]);
  if (unit !== undefined) return { unit, times: 1, start, end: stop };
  const further =
    second && first[0].length <= LONGEST_BETWEEN && second[0].length > 2
      ? of(words.units, second[0])
      : undefined;
  return further === undefined ? undefined : { unit: further, times: 1, start, end };
}

function of<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
