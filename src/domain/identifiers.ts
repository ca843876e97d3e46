/** What is one person's, thing's or place's alone: numbers, mailboxes, handles, addresses on the net, coordinates, plates and case numbers, however they are written. */

import { CURRENCIES } from '../lexicon/ordinary-words.ts';
import { addTo } from './grouped.ts';

export interface Identifier {
  /** The same for the same thing. */
  readonly key: string;
  /** True for what may as well be a figure. */
  readonly isFigure?: boolean;
  readonly start: number;
  readonly end: number;
}

const AT = '(?:@| @ |\\s?[\\[(](?:at|@)[\\])]\\s?)';
const DOT = '(?:\\.| \\. |\\s?[\\[(](?:dot|\\.)[\\])]\\s?)';
const WORD = '[\\p{L}\\p{N}_%+-]+';
const MAILBOX = new RegExp(
  `(?<![\\p{L}\\p{N}_%+.-])${WORD}(?:${DOT}${WORD})*${AT}${WORD}(?:${DOT}${WORD})+`,
  'giu',
);
const HANDLE = /(?<![\p{L}\p{N}._%+/-])@[\p{L}\p{N}_][\p{L}\p{N}_.]+[\p{L}\p{N}_]/gu;
/** With its scheme, or a host and what it is asked for. */
const LINK =
  /(?<![\p{L}\p{N}@.])(?:https?:\/\/|www\.|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\/(?=[\p{L}\p{N}@]))[^\s<>()[\]"“”«»]*[\p{L}\p{N}/]/giu;
const NUMBER = /(?<![\p{L}\p{N}.,])[+(]{0,2}\p{Nd}(?:[\s().\-\u2010-\u2013/]{0,3}\p{Nd})+(?![\p{L}\p{N}])/gu;
/** Days and spans of years, whose figures are no number. */
const DATE =
  /(?<!\d)(?:\d{4}-\d\d(?:-\d\d)?|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}|(?:19|20)\d\d\s?[-\u2010-\u2013/]\s?(?:19|20)\d\d)(?!\d)/g;
/** One coordinate: degrees with minutes, or with decimals, and where they are counted from. */
const COORDINATE =
  "(?:[NSEWO]\\s?)?(?=-?\\d{1,3}(?:[.,]\\d{2}|\\s?°))(-?\\d{1,3})(?:[.,](\\d{2,}))?\\s?(?:°\\s?(?:(\\d{1,2}(?:[.,]\\d+)?)\\s?[′'’]\\s?(?:(\\d{1,2}(?:[.,]\\d+)?)\\s?(?:[″\"”]|''))?)?)?\\s?([NSEWO](?!\\p{L}))?";
const POSITION = new RegExp(
  `(?<![\\d.,-])${COORDINATE}[\\s,;/]+(?:\\p{Ll}{1,3}\\s)?${COORDINATE}(?![\\d.,]\\d)`,
  'gu',
);
/** Numbers that are finer than this are a place; others only where one is known that they are of. */
const FINE = 0.0002;
const COARSE = 0.02;
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
const GROUP = /\p{L}+|\p{Nd}+/gu;
/** What may stand between two groups of a code. */
const JOINT = /^[-/._·:\u2010\u2011]?[ \u00A0]?$/u;
/** A quarter, a year, a moment: figures that are nobody's. */
const PERIOD = /^(?:(?:\p{Lu}{1,2}\d?)?[-/ ]?(?:19|20)\d\d(?:[-/ ]?\p{Lu}\d?)?|\d{4}-\d\d-\d\dT.*)$/u;
/** More groups no code has. */
const MOST_GROUPS = 12;
const FEWEST_SIGNS = 5;
/** Fewer parts have no order of their own. */
const FEWEST_SORTED = 3;
const FEWEST_FIGURES = 3;
/** So many signs tell a thing without the letters before them. */
const LEAST_OF_REST = 7;
const MONEY: ReadonlySet<string> = new Set(CURRENCIES);
/** A figure in groups, as in 1 250 000. */
const FIGURE = /^[1-9]\d{0,2}(?:[\s.]\d{3})+$/;
/** So many digits at its end are those of one number, whatever stands before them from elsewhere. */
const TELLING_DIGITS = 8;
/** A number may have one less. */
const FEWEST_DIGITS = 7;

/** Identifiers of texts that must not be read, with what each is of, for other texts to be searched for them. */
export class IdentifierIndex<T> {
  private readonly exact = new Map<string, T>();
  /** Numbers by their last digits. */
  private readonly numbers = new Map<string, { readonly digits: string; readonly value: T }[]>();
  /** Codes by their letters and figures. */
  private readonly codes = new Map<string, T>();
  private readonly positions: { readonly position: Position; readonly value: T }[] = [];

  get isEmpty(): boolean {
    return this.exact.size + this.numbers.size + this.codes.size + this.positions.length === 0;
  }

  addFrom(text: string, value: T): void {
    for (const { key, isFigure } of [...mailboxesIn(text), ...addressesIn(text)]) {
      if (!isFigure) this.exact.set(key, value);
    }
    for (const { key: digits, isFigure } of numbersIn(text)) {
      if (!isFigure) addTo(this.numbers, digits.slice(-FEWEST_DIGITS), { digits, value });
    }
    for (const { groups, isFigure } of codesIn(text)) {
      if (!isFigure) for (const key of keysOf(groups)) this.codes.set(key, value);
    }
    for (const position of positionsIn(text)) {
      if (position.unit < FINE || /[°NSEWO]/.test(position.key)) this.positions.push({ position, value });
    }
  }

  findIn(text: string): readonly (Identifier & { readonly value: T })[] {
    const found: (Identifier & { readonly value: T })[] = [];
    for (const each of [...mailboxesIn(text), ...addressesIn(text)]) {
      const value = this.exact.get(each.key);
      if (value !== undefined) found.push({ ...each, value });
    }
    if (this.numbers.size > 0) {
      for (const each of numbersIn(text)) {
        const known = this.numbers.get(each.key.slice(-FEWEST_DIGITS)) ?? [];
        const same = known.find(({ digits }) => digits.endsWith(each.key) || each.key.endsWith(digits));
        if (same) found.push({ ...each, value: same.value });
      }
    }
    if (this.positions.length > 0) {
      for (const each of positionsIn(text)) {
        const same = this.positions.find(({ position }) => isSamePosition(position, each));
        if (same) found.push({ ...each, value: same.value });
      }
    }
    return this.codes.size > 0 ? [...found, ...this.codesFoundIn(text)] : found;
  }

  private *codesFoundIn(text: string): Generator<Identifier & { readonly value: T }> {
    const groups = [...text.matchAll(GROUP)];
    const endOf = (at: number) => (groups[at]?.index ?? 0) + (groups[at]?.[0].length ?? 0);
    const isJoined = (at: number) => at > 0 && JOINT.test(text.slice(endOf(at - 1), groups[at]?.index));
    for (const [at, { index: start }] of groups.entries()) {
      const own: string[] = [];
      for (let last = at; last < at + MOST_GROUPS && (last === at || isJoined(last)); last += 1) {
        own.push(groups[last]?.[0].toUpperCase() ?? '');
        const key = keysOf(own, false).find(each => this.codes.has(each)) ?? '';
        const value = this.codes.get(key);
        // What is joined to more letters or figures is another one.
        const isWhole =
          !/^[-/._·:]?[\p{L}\p{N}]/u.test(text.slice(endOf(last), endOf(last) + 2)) &&
          !isBound(text, start, key);
        if (value !== undefined && isWhole && last > at) yield { key, start, end: endOf(last), value };
      }
    }
  }
}

/** True behind letters or figures that are part of the same, but for letters before a longer one: “SN-88K24410”. */
function isBound(text: string, start: number, key: string): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const isPrefix = key.length >= LEAST_OF_REST && /(?<![\p{L}\p{N}])\p{L}{1,6}[-/._·:]$/u.test(before);
  return !isPrefix && /[\p{L}\p{N}][-/._·:]?$/u.test(before);
}

function* numbersIn(text: string): Generator<Identifier> {
  const undated = text.replace(DATE, date => 'x'.repeat(date.length));
  for (const { 0: written, index } of undated.matchAll(NUMBER)) {
    const plain = written.replace(/\p{Nd}/gu, digit => String(valueOfDigit(digit)));
    const digits = plain.replace(/\D/g, '');
    if (digits.length < FEWEST_DIGITS) continue;
    const key = digits.slice(-TELLING_DIGITS);
    yield { key, isFigure: FIGURE.test(plain), start: index, end: index + written.length };
  }
}

export function* mailboxesIn(text: string): Generator<Identifier> {
  for (const { 0: written, index } of text.matchAll(MAILBOX)) {
    const key = written.toLowerCase().replace(new RegExp(AT, 'u'), '@').replace(new RegExp(DOT, 'gu'), '.');
    yield { key, start: index, end: index + written.length };
  }
}

/** Handles and addresses on the net; what an address ends with may be a handle. */
function* addressesIn(text: string): Generator<Identifier> {
  for (const { 0: written, index } of text.matchAll(HANDLE)) {
    yield { key: written.toLowerCase(), start: index, end: index + written.length };
  }
  if (!text.includes('/') && !/www\./i.test(text)) return;
  for (const { 0: written, index } of text.matchAll(LINK)) {
    const key = written.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?|\/$/g, '');
    const place = { start: index, end: index + written.length };
    yield { key, ...place };
    const [, handle] = /\/@?([\p{L}\p{N}_.]+)$/u.exec(key) ?? [];
    if (handle) yield { key: `@${handle}`, isFigure: true, ...place };
  }
}

/** A place on the map. */
interface Position extends Identifier {
  readonly latitude: number;
  readonly longitude: number;
  /** The smallest difference that is written. */
  readonly unit: number;
}

function* positionsIn(text: string): Generator<Position> {
  for (const match of text.matchAll(POSITION)) {
    const { 0: written, index } = match;
    const [north, east] = [degreesOf(match.slice(1, 6)), degreesOf(match.slice(6, 11))];
    const unit = Math.max(north.unit, east.unit);
    if (unit > COARSE || Math.abs(north.degrees) > 90 || Math.abs(east.degrees) > 180) continue;
    const [latitude, longitude] = [north.degrees, east.degrees];
    yield { key: written, latitude, longitude, unit, start: index, end: index + written.length };
  }
}

function degreesOf([whole = '', decimals = '', minutes = '', seconds = '', side = '']: readonly (
  | string
  | undefined
)[]) {
  const number = (text: string) => Number(text.replace(',', '.'));
  const size = Math.abs(Number(`${whole}.${decimals}`)) + number(minutes) / 60 + number(seconds) / 3600;
  const ofDecimals = 10 ** -decimals.length;
  const ofMinutes = seconds === '' ? 1 / 60 : 1 / 3600;
  const isNegative = whole.startsWith('-') || /[SWO]/.test(side);
  return { degrees: isNegative ? -size : size, unit: minutes === '' ? ofDecimals : ofMinutes };
}

/** True where the less precise is the other, cut or rounded. */
function isSamePosition(one: Position, other: Position): boolean {
  const unit = Math.max(one.unit, other.unit) * (1 + 1e-6);
  return Math.abs(one.latitude - other.latitude) < unit && Math.abs(one.longitude - other.longitude) < unit;
}

/** Plates, case, account and serial numbers; the key has their letters and figures. */
export function* codesIn(text: string): Generator<Identifier & { readonly groups: readonly string[] }> {
  for (const { 0: all, index } of text.matchAll(CODE)) {
    // A word in capitals beside a code may be part of it.
    const [ahead = ''] = /^\p{Lu}{4,}[ \u00A0]/u.exec(all) ?? [];
    const bare = all.replace(ACRONYM, '');
    const whole = { written: all, start: index };
    for (const { written, start } of bare === all
      ? [whole]
      : [whole, { written: bare, start: index + ahead.length }]) {
      const groups = written.match(GROUP) ?? [];
      const figures = written.replace(/\P{N}/gu, '').length;
      const signs = groups.join('').length;
      const isCode = figures >= FEWEST_FIGURES && signs > figures && signs >= FEWEST_SIGNS;
      if (!isCode || PERIOD.test(written) || groups.some(group => MONEY.has(group))) continue;
      yield {
        key: groups.join(''),
        groups,
        isFigure: PAIR.test(written),
        start,
        end: start + written.length,
      };
    }
  }
}

/** By which the same code is found: its signs in a row, in whatever order its parts are, and without letters before it, as in “SN-88K2-4410”. */
function keysOf(groups: readonly string[], mayLackFirst = true): readonly string[] {
  const [first = '', ...others] = groups;
  const isSorted = groups.length >= FEWEST_SORTED;
  const bare = groups.map(group => group.replace(/^0+(?=\p{N})/u, ''));
  const isPrefixed = mayLackFirst && /^\p{L}+$/u.test(first) && /\p{L}/u.test(others.join(''));
  return [
    groups.join(''),
    ...(isSorted ? [bare.toSorted().join(' ')] : []),
    ...(isPrefixed && others.join('').length >= LEAST_OF_REST ? [others.join('')] : []),
  ];
}

/** The value of a digit of any script: each has its ten in a row. */
function valueOfDigit(digit: string): number {
  const plain = digit.normalize('NFKC');
  if (/^\d$/.test(plain)) return Number(plain);
  let code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return value;
}
