/** Places on the map, in whichever notation. */

import type { Stretch } from '../lexicon/sentences.ts';

/** A place on the map. */
export interface Position extends Stretch {
  /** Both numbers, the smaller first: nobody knows which of them stands first where a place is typed again. */
  readonly degrees: readonly number[];
  /** The smallest difference that is written. */
  readonly unit: number;
  /** True where both say that they are one, by a sign for degrees or by where they are counted from. */
  readonly isMarked: boolean;
}

const NUMBER = '\\d{1,2}(?:[.,]\\d+)?';
/** North, south, east or west, by its letter or as a word. */
const SIDE = '([nsewo])(?:(?:or|ou|u|a|e|s)\\p{Ll}{1,4})?(?!\\p{L})';
/** Degrees with decimals, with minutes, or with figures and blanks where it says where they are counted from. */
const COORDINATE = new RegExp(
  [
    `(?<![\\p{L}\\d.-])(?:${SIDE}\\s?)?`,
    `(-?\\d{1,3})(?:[.,](\\d{2,}))?`,
    `(?:\\s?(°)\\s?(?:(${NUMBER})\\s?[′'’]\\s?(?:(${NUMBER})\\s?(?:[″"”]|''))?)?|[\\s-](${NUMBER})(?:[\\s-](${NUMBER}))?(?=\\s?${SIDE}))?`,
    `(?:\\s?${SIDE})?(?!\\.?\\d)`,
  ].join(''),
  'giu',
);
/** What stands between latitude and longitude: a comma, “and longitude”. */
const BETWEEN = /^[\s,;/]*(?:\p{Ll}{1,3}\s)?(?:\p{L}{3,9}[.:]?\s*)?$/u;
/** Numbers that are finer than this are a place; others only where one is known that they are of. */
const FINE = 0.0002;
const COARSE = 0.02;

/** True for what can be nothing else. */
export function isPosition({ unit, isMarked }: Position): boolean {
  return unit < FINE || isMarked;
}

export function positionsIn(text: string): readonly Position[] {
  if (!/\d/.test(text)) return [];
  const all = Array.from(text.matchAll(COORDINATE), coordinateOf);
  return all.flatMap((one, at): readonly Position[] => {
    const other = all[at + 1];
    if (!other || !BETWEEN.test(text.slice(one.end, other.start))) return [];
    const unit = Math.max(one.unit, other.unit);
    const degrees = [one.degrees, other.degrees].sort((a, b) => a - b);
    const isMarked = one.isMarked && other.isMarked;
    return unit > COARSE ? [] : [{ degrees, unit, isMarked, start: one.start, end: other.end }];
  });
}

function coordinateOf(match: RegExpExecArray) {
  const [written, before, whole = '', decimals = '', sign, ...others] = match;
  const [minutes, seconds, bareMinutes, bareSeconds, , behind] = others;
  const number = (figures = '') => Number(figures.replace(',', '.'));
  const [ofHour, ofMinute] = [minutes ?? bareMinutes, seconds ?? bareSeconds];
  const size = Math.abs(Number(`${whole}.${decimals}`)) + number(ofHour) / 60 + number(ofMinute) / 3600;
  const side = (before ?? behind ?? '').toUpperCase();
  const isNegative = whole.startsWith('-') || /[SWO]/.test(side);
  return {
    degrees: isNegative ? -size : size,
    unit: ofHour === undefined ? 10 ** -decimals.length : ofMinute === undefined ? 1 / 60 : 1 / 3600,
    isMarked: sign !== undefined || side !== '',
    start: match.index,
    end: match.index + written.length,
  };
}

/** True where the less precise is the other, cut or rounded. */
export function isSamePosition(one: Position, other: Position): boolean {
  const unit = Math.max(one.unit, other.unit) * (1 + 1e-6);
  return one.degrees.every((each, at) => Math.abs(each - (other.degrees[at] ?? 0)) < unit);
}
