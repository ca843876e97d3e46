/** Letters and figures that are one thing’s together, however they are set apart: telephones, plates, cases, accounts, passports. */
import { CURRENCIES, NORMS } from '../lexicon/ordinary-words.ts';
import type { Stretch } from '../lexicon/sentences.ts';
import { withoutAccents } from './characters.ts';
import { bareWords } from './fold-words.ts';
import { wordSet } from './word-set.ts';

/** Letters or figures in a row. */
export interface SignGroup extends Stretch {
  /** Capital letters without accents, or plain figures. */
  readonly signs: string;
}

export interface SignRun extends Stretch {
  readonly groups: readonly string[];
  /** True for what may as well be a figure, a norm or a unit. */
  readonly isFigure: boolean;
}

const NUMBER = /(?<![\p{L}\p{N}.,])[+(]{0,2}\p{Nd}(?:[\s().\-\u2010-\u2013/]{0,3}\p{Nd})+(?![\p{L}\p{N}])/gu;
/** Days and spans of years, whose figures are no number. */
const DATE =
  /(?<![\d-]|\d[-\u2010-\u2013/])(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-\d\d)?|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}|(?:19|20)\d\d\s?[-\u2010-\u2013/]\s?(?:19|20)\d\d)(?![\d-])/g;
/** Letters and figures of a plate, a case, an account or a thing, in one or with blanks: WJ-4471-K, 2019/KX/112, WX-12 ABC. */
const PART = '(?:\\p{Lu}{1,6}|\\p{Nd}+)';
const CHUNK = `${PART}(?:[-/._·:\\u2010\\u2011]?${PART})*`;
const CODE = new RegExp(
  `(?<![\\p{L}\\p{N}@#.])${CHUNK}(?:[ \\u00A0]${CHUNK})*(?![\\p{L}\\p{N}]|[-/.,]\\p{N})`,
  'gu',
);
/** A word in capitals before or behind a code. */
const ACRONYM = /^\p{Lu}{4,}[ \u00A0]|[ \u00A0]\p{Lu}{4,}$/gu;
/** Letters beside a number, which may be a norm or a unit as well: EK 50917, ISO 27001. */
const PAIR = /^(?:\p{Lu}+[ \u00A0]\p{Nd}+|\p{Nd}+[ \u00A0]\p{Lu}+)$/u;
const GROUP = /[\p{L}\p{M}]+|\p{Nd}+/gu;
/** What may stand between two groups of a run. */
const JOINT = /^[-/._·:\u2010\u2011]?[ \u00A0]?$/u;
export const YEAR = /^(?:19|20)\d\d$/;
/** A quarter, a year, a moment: figures that are nobody's. */
const PERIOD = /^(?:(?:\p{Lu}{1,2}\d?)?[-/ ]?(?:19|20)\d\d(?:[-/ ]?\p{Lu}\d?)?|\d{4}-\d\d-\d\dT.*)$/u;
/** The number of a case, a file or a law, and its year: 41/2025, 41 of 2025, 4471/23; the year may come first. */
const CASE =
  /(?<![\p{L}\p{N}.,:/-])(?:(\d{1,6})(?:\s?[/-]\s?|\s(?:\p{Ll}{1,4}\s){1,2})((?:19|20)\d\d|(?<=\d{3}\/)\d\d)|((?:19|20)\d\d)[/-](\d{2,6}))(?![\p{N}/]|[-.,]\d)/gu;
const FEWEST_SIGNS = 5;
const FEWEST_FIGURES = 3;
const MONEY: ReadonlySet<string> = new Set(CURRENCIES);
/** A figure in groups, as in 1 250 000. */
const FIGURE = /^[1-9]\d{0,2}(?:[\s.]\d{3})+$/;
/** The word before a number, with what says that one follows: “Law No.”, “Regulation (EU)”. */
const COUNTED = /(?<!\p{L})(\p{L}+)\.?\s*(?:\([^()\n]{1,12}\)\s*)?(?:\p{L}{1,3}[.°º]{1,2}\s*|[№#]\s*)?$/u;
const NORM = wordSet(() => NORMS.flatMap(bareWords));

/** True for the number of a law or the like, which all may read. */
export function isOfNorm(text: string, start: number): boolean {
  const [, word = ''] = COUNTED.exec(text.slice(Math.max(0, start - 40), start)) ?? [];
  return bareWords(word).some(each => NORM.has(each));
}

/** Numbers of so many figures, such as those of telephones and accounts. */
export function* numbersIn(text: string, fewest: number): Generator<SignRun> {
  const undated = text.replace(DATE, date => 'x'.repeat(date.length));
  for (const { 0: written, index } of undated.matchAll(NUMBER)) {
    const digits = groupsIn(written).map(({ signs }) => signs);
    if (digits.join('').length < fewest || isOfNorm(text, index)) continue;
    const isFigure = FIGURE.test(plainDigits(written));
    yield { groups: digits, isFigure, start: index, end: index + written.length };
  }
}

/** Plates, case, account and serial numbers. */
export function* codesIn(text: string): Generator<SignRun> {
  for (const { 0: all, index } of text.matchAll(CODE)) {
    if (!/\p{Nd}/u.test(all)) continue;
    // A word in capitals beside a code may be part of it.
    for (const written of new Set([all, all.replace(ACRONYM, '')])) {
      const start = index + all.indexOf(written);
      const groups = groupsIn(written).map(({ signs }) => signs);
      const signs = groups.join('');
      const figures = signs.replace(/\D/g, '').length;
      const isCode = figures >= FEWEST_FIGURES && signs.length > figures && signs.length >= FEWEST_SIGNS;
      const isOther = PERIOD.test(written) || isOfNorm(text, start) || groups.some(each => MONEY.has(each));
      if (!isCode || isOther) continue;
      yield { groups, isFigure: PAIR.test(written), start, end: start + written.length };
    }
  }
}

/** Numbers with a year, the year last. */
export function* casesIn(text: string): Generator<SignRun> {
  for (const { 0: written, 1: own, 2: behind, 3: ahead = '', 4: other = '', index } of text.matchAll(CASE)) {
    const [number, year] = [own ?? other, behind ?? ahead];
    const isMonth = Number(number) <= 12 && /\d[/-]/.test(written);
    if (isMonth || YEAR.test(number) || isOfNorm(text, index)) continue;
    yield { groups: [number, year], isFigure: true, start: index, end: index + written.length };
  }
}

/** Groups of letters and figures that may be one run, with a figure among them. */
export function chainsIn(text: string): readonly (readonly SignGroup[])[] {
  const chains: SignGroup[][] = [];
  let before: SignGroup | undefined;
  for (const group of groupsIn(text)) {
    const isJoined = before !== undefined && JOINT.test(text.slice(before.end, group.start));
    if (isJoined) chains.at(-1)?.push(group);
    else chains.push([group]);
    before = group;
  }
  return chains.filter(chain => chain.some(({ signs }) => /^\d/.test(signs)));
}

function groupsIn(text: string): readonly SignGroup[] {
  return Array.from(text.matchAll(GROUP), ({ 0: written, index }) => ({
    signs: /^\p{Nd}/u.test(written) ? plainDigits(written) : withoutAccents(written).toUpperCase(),
    start: index,
    end: index + written.length,
  }));
}

const plainDigits = (written: string) => written.replace(/\p{Nd}/gu, digit => String(valueOfDigit(digit)));

/** The value of a digit of any script: each has its ten in a row. */
function valueOfDigit(digit: string): number {
  const code = digit.normalize('NFKC').codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
