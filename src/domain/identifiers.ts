/** What is one person's, thing's or place's alone: numbers, mailboxes, handles, addresses on the net, coordinates, plates and case numbers, however they are written. */

import { CURRENCIES } from '../lexicon/ordinary-words.ts';

export interface Identifier {
  /** The same for the same thing. */
  readonly key: string;
  /** True for what may as well be a figure. */
  readonly isFigure?: boolean;
  readonly start: number;
  readonly end: number;
}

const AT = '(?:@|\\s?[\\[(](?:at|@)[\\])]\\s?)';
const DOT = '(?:\\.|\\s?[\\[(](?:dot|\\.)[\\])]\\s?)';
const WORD = '[\\p{L}\\p{N}_%+-]+';
const MAILBOX = new RegExp(
  `(?<![\\p{L}\\p{N}_%+.-])${WORD}(?:${DOT}${WORD})*${AT}${WORD}(?:${DOT}${WORD})+`,
  'giu',
);
const HANDLE = /(?<![\p{L}\p{N}._%+/-])@[\p{L}\p{N}_][\p{L}\p{N}_.]+[\p{L}\p{N}_]/gu;
const WEB = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>()[\]"“”«»]*[\p{L}\p{N}/]/giu;
const NUMBER = /(?<![\p{L}\p{N}.,])[+(]{0,2}\p{Nd}(?:[\s().\-\u2010-\u2013/]{0,3}\p{Nd})+(?![\p{L}\p{N}])/gu;
/** Days and spans of years, whose figures are no number. */
const DATE =
  /(?<!\d)(?:\d{4}-\d\d(?:-\d\d)?|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}|(?:19|20)\d\d\s?[-\u2010-\u2013/]\s?(?:19|20)\d\d)(?!\d)/g;
const DEGREES = '\\d{1,3}\\s?°(?:\\s?\\d{1,2}\\s?[′\'’](?:\\s?\\d{1,2}(?:[.,]\\d+)?\\s?[″"”])?)?\\s?[NSEWO]';
const COORDINATES = new RegExp(`${DEGREES}(?:[\\s,;/]+${DEGREES})?`, 'gu');
const POSITION = /(?<![\d.,-])(-?\d{1,3})[.,](\d{2,})[\s,;/]+(-?\d{1,3})[.,](\d{2,})(?![\d.,]\d)/g;
/** With fewer decimals two numbers are no place, unless one is known that they are of. */
const FEWEST_DECIMALS = 4;
/** Letters and figures of a plate, a case or a thing: WJ-4471-K, 2019/KX/112. */
const CODE =
  /(?<![\p{L}\p{N}@#.])(?:\p{Lu}{1,6}|\p{Nd}+)(?:[-/._·:\u2010\u2011]?(?:\p{Lu}{1,6}|\p{Nd}+))+(?![\p{L}\p{N}])/gu;
/** The same with blanks: 01 234 KS, AFK 826 MC, KCX 417T. */
const SPACED_CODE =
  /(?<![\p{L}\p{N}@#.])(?:\p{Lu}{1,3}\p{Nd}{0,6}|\p{Nd}{2,6}\p{Lu}{0,3})(?:[ \u00A0](?:\p{Lu}{1,3}\p{Nd}{0,6}|\p{Nd}{2,6}\p{Lu}{0,3})){1,3}(?![\p{L}\p{N}]|[-/.,]\p{N})/gu;
/** Letters beside a number, which may be a norm or a unit as well: EK 50917, ISO 27001. */
const PAIR = /^(?:\p{Lu}+[ \u00A0]\p{Nd}+|\p{Nd}+[ \u00A0]\p{Lu}+)$/u;
const GROUP = /\p{L}+|\p{Nd}+/gu;
/** What may stand between two groups of a code. */
const JOINT = /^[-/._·:\u2010\u2011 \u00A0]?$/u;
/** A quarter, a year, a moment: figures that are nobody's. */
const PERIOD = /^(?:(?:\p{Lu}{1,2}\d?)?[-/ ]?(?:19|20)\d\d(?:[-/ ]?\p{Lu}\d?)?|\d{4}-\d\d-\d\dT.*)$/u;
/** More groups no code has. */
const MOST_GROUPS = 6;
const FEWEST_SIGNS = 5;
const FEWEST_FIGURES = 3;
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
    for (const { key } of [...mailboxesIn(text), ...addressesIn(text)]) this.exact.set(key, value);
    for (const { key: digits, isFigure } of numbersIn(text)) {
      if (!isFigure) put(this.numbers, digits.slice(-FEWEST_DIGITS), { digits, value });
    }
    for (const { key, isFigure } of codesIn(text)) if (!isFigure) this.codes.set(key, value);
    for (const position of positionsIn(text)) {
      if (position.decimals >= FEWEST_DECIMALS) this.positions.push({ position, value });
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
      let key = '';
      for (let last = at; last < at + MOST_GROUPS && (last === at || isJoined(last)); last += 1) {
        key += groups[last]?.[0].toUpperCase() ?? '';
        const value = this.codes.get(key);
        // What is joined to more letters or figures is another one.
        const isWhole =
          !/^[-/._·:]?[\p{L}\p{N}]/u.test(text.slice(endOf(last), endOf(last) + 2)) && !isBound(text, start);
        if (value !== undefined && isWhole && last > at) yield { key, start, end: endOf(last), value };
      }
    }
  }
}

function isBound(text: string, start: number): boolean {
  return /[\p{L}\p{N}][-/._·:]?$/u.test(text.slice(Math.max(0, start - 2), start));
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

/** Handles, addresses on the net and coordinates. */
function* addressesIn(text: string): Generator<Identifier> {
  for (const { 0: written, index } of text.matchAll(HANDLE)) {
    yield { key: written.toLowerCase(), start: index, end: index + written.length };
  }
  for (const { 0: written, index } of text.matchAll(WEB)) {
    const key = written.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?|\/$/g, '');
    yield { key, start: index, end: index + written.length };
  }
  for (const { 0: written, index } of text.matchAll(COORDINATES)) {
    const key = `° ${written.replace(/[^\p{N}NSEWO-]+/gu, ' ').trim()}`;
    yield { key, start: index, end: index + written.length };
  }
}

/** A place on the map in figures. */
interface Position extends Identifier {
  /** As they are written, with a point. */
  readonly latitude: string;
  readonly longitude: string;
  /** How many both have. */
  readonly decimals: number;
}

function* positionsIn(text: string): Generator<Position> {
  for (const { 0: written, 1: north, 2: minor = '', 3: east, 4: last = '', index } of text.matchAll(
    POSITION,
  )) {
    const [latitude, longitude] = [`${north}.${minor}`, `${east}.${last}`];
    const decimals = Math.min(minor.length, last.length);
    yield { key: written, latitude, longitude, decimals, start: index, end: index + written.length };
  }
}

/** True where the less precise is the other, cut or rounded. */
function isSamePosition(one: Position, other: Position): boolean {
  const decimals = Math.min(one.decimals, other.decimals);
  const isSame = (a: string, b: string) =>
    formsOf(a, decimals).some(form => formsOf(b, decimals).includes(form));
  return isSame(one.latitude, other.latitude) && isSame(one.longitude, other.longitude);
}

function formsOf(degrees: string, decimals: number): readonly string[] {
  const cut = degrees.slice(0, degrees.indexOf('.') + decimals + 1);
  return [cut, Number(degrees).toFixed(decimals)];
}

/** Plates, case and serial numbers; the key has their letters and figures. */
export function* codesIn(text: string): Generator<Identifier> {
  for (const { 0: written, index } of [...text.matchAll(SPACED_CODE), ...text.matchAll(CODE)]) {
    const groups = written.match(GROUP) ?? [];
    const figures = written.replace(/\P{N}/gu, '').length;
    const signs = groups.join('').length;
    const isCode = figures >= FEWEST_FIGURES && signs > figures && signs >= FEWEST_SIGNS;
    if (!isCode || PERIOD.test(written) || groups.some(group => MONEY.has(group))) continue;
    yield { key: groups.join(''), isFigure: PAIR.test(written), start: index, end: index + written.length };
  }
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

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
