/** What is one person's, thing's or place's alone: numbers, mailboxes, handles, addresses on the net, coordinates, plates and case numbers, however they are written, whole or in part. */
import { overlaps, type Stretch } from '../lexicon/sentences.ts';
import { linksIn, mailboxesIn } from './net-addresses.ts';
import { isPosition, isSamePosition, type Position, positionsIn } from './positions.ts';
import { casesIn, chainsIn, codesIn, numbersIn, type SignGroup, YEAR } from './sign-runs.ts';

export interface FoundIdentifier<T> extends Stretch {
  readonly value: T;
  /** The same for the same signs. */
  readonly key: string;
  /** False for a part that tells it, and for what may as well be a figure. */
  readonly isSure: boolean;
  /** True for what nothing else is called, in however many entries it stands. */
  readonly isLasting: boolean;
}

/** More groups no code has. */
const MOST_GROUPS = 12;
/** Fewer parts have no order of their own. */
const FEWEST_SORTED = 3;
/** So many signs tell a thing without the letters before them. */
const LEAST_OF_REST = 7;
/** So many digits at its end are those of one number, whatever stands before them; with one less they tell of it. */
const FEWEST_DIGITS = 7;
const TELLING_END = 6;
const MOST_DIGITS = 8;
/** So many signs between the marks of a code tell of it, or figures alone there. */
const TELLING_SIGNS = 5;
const TELLING_FIGURES = 4;

/** The last digits of a number, as no code is written. */
const endOf = (digits: string, length: number) => `#${digits.slice(-length)}`;

/** Identifiers of texts that must not be read, with what each is of, for other texts to be searched for them. */
export class IdentifierIndex<T> {
  /** By what is written or, of numbers, codes and their parts, by their letters and figures. */
  private readonly known = new Map<string, Pick<FoundIdentifier<T>, 'value' | 'isSure'>>();
  private readonly positions: { readonly position: Position; readonly value: T }[] = [];

  get isEmpty(): boolean {
    return this.known.size + this.positions.length === 0;
  }

  addFrom(text: string, value: T): void {
    for (const { key, isLikely } of [...mailboxesIn(text), ...linksIn(text)]) {
      if (!isLikely) this.add([key], value, true);
    }
    if (!/\p{Nd}/u.test(text)) return;
    for (const { groups, isFigure } of numbersIn(text, FEWEST_DIGITS)) {
      if (!isFigure) this.addParts(groups, value, true);
    }
    for (const { groups, isFigure } of [...codesIn(text), ...casesIn(text)]) {
      this.add(isFigure ? keysOf(groups) : wholeKeys(groups), value, !isFigure);
      this.addParts(groups, value, false);
    }
    const places = positionsIn(text).filter(isPosition);
    this.positions.push(...places.map(position => ({ position, value })));
  }

  /** Where one stands, or a part that tells it; of those that overlap all are given, the longest first. */
  findIn(text: string): readonly FoundIdentifier<T>[] {
    if (this.isEmpty) return [];
    const written = [...mailboxesIn(text), ...linksIn(text)];
    const found = written.flatMap(({ key, isLikely, ...place }) => this.foundAs([key], place, isLikely));
    if (!/\p{Nd}/u.test(text)) return found;
    for (const { groups, isFigure, ...place } of numbersIn(text, TELLING_END)) {
      const digits = groups.join('');
      found.push(
        ...this.foundAs([endOf(digits, MOST_DIGITS), endOf(digits, FEWEST_DIGITS)], place, isFigure),
      );
    }
    for (const place of this.positions.length > 0 ? positionsIn(text) : []) {
      const { value } = this.positions.find(({ position }) => isSamePosition(position, place)) ?? {};
      const { start, end } = place;
      if (value !== undefined) found.push({ value, key: '', isSure: true, isLasting: true, start, end });
    }
    return [...found, ...this.runsIn(text)].toSorted((a, b) => b.end - b.start - (a.end - a.start));
  }

  private add(keys: readonly string[], value: T, isSure: boolean): void {
    for (const key of keys) if (isSure || !this.known.has(key)) this.known.set(key, { value, isSure });
  }

  /** Adds the parts of a run that tell it, and the figures at its end. */
  private addParts(groups: readonly string[], value: T, isNumber: boolean): void {
    const digits = groups.slice(groups.findLastIndex(group => !/^\d/.test(group)) + 1).join('');
    for (let length = TELLING_END; length <= Math.min(MOST_DIGITS, digits.length); length += 1)
      this.add([endOf(digits, length)], value, isNumber && length >= FEWEST_DIGITS);
    for (const first of groups.keys()) {
      for (let after = first + 1; after <= groups.length; after += 1) {
        const part = groups.slice(first, after);
        // How a telephone number begins is the same for a whole town.
        const isOwn = !isNumber || part.some(({ length }) => length >= TELLING_FIGURES);
        if (isOwn && part.length < groups.length && isTelling(part)) this.add(keysOf(part), value, false);
      }
    }
  }

  private foundAs(keys: readonly string[], place: Stretch, isLikely = false): readonly FoundIdentifier<T>[] {
    const key = keys.find(each => this.known.has(each)) ?? '';
    const known = this.known.get(key);
    const isLasting = key.length >= TELLING_SIGNS;
    return known ? [{ ...known, isSure: known.isSure && !isLikely, key, isLasting, ...place }] : [];
  }

  /** A part is told with all the letters and figures that are written in one with it. */
  private runsIn(text: string): readonly FoundIdentifier<T>[] {
    const cases = [...casesIn(text)];
    const found = [
      ...chainsIn(text).flatMap(chain => chain.flatMap((_, first) => this.runAt(text, chain, first))),
      ...cases.flatMap(({ groups, ...place }) => this.foundAs(keysOf(groups), place)),
    ];
    const runs = found.every(({ isSure }) => isSure) ? [] : [...codesIn(text), ...cases];
    return found.map(each => {
      const around = [each, ...runs.filter(run => !each.isSure && overlaps(run, each))];
      const [starts, ends] = [around.map(({ start }) => start), around.map(({ end }) => end)];
      return { ...each, start: Math.min(...starts), end: Math.max(...ends) };
    });
  }

  /** The longest that begins at a group. */
  private runAt(text: string, chain: readonly SignGroup[], first: number): readonly FoundIdentifier<T>[] {
    for (let after = Math.min(chain.length, first + MOST_GROUPS); after > first; after -= 1) {
      const own = chain.slice(first, after);
      const [start = 0, end = 0] = [own[0]?.start, own.at(-1)?.end];
      const keys = keysOf(own.map(({ signs }) => signs));
      const found = this.foundAs(keys, { start, end });
      if (found.length > 0 && isFree(text, start, end)) return found;
    }
    return [];
  }
}

/** True for groups that nothing else is likely to have together. */
function isTelling(groups: readonly string[]): boolean {
  const signs = groups.join('');
  const isOwn = (group: string) => /\D/.test(group) || (group.length >= 3 && !YEAR.test(group));
  if (!groups.some(isOwn) || signs.replace(/\D/g, '').length < 3) return false;
  return signs.length >= (groups.length === 1 ? TELLING_FIGURES : TELLING_SIGNS);
}

/** Its signs in a row, and these in whatever order, years in two figures. */
function keysOf(groups: readonly string[]): readonly string[] {
  const bare = groups.map(group => (YEAR.test(group) ? group.slice(2) : group.replace(/^0+(?=\d)/, '')));
  return groups.length > 1 ? [groups.join(''), bare.toSorted().join(' ')] : groups;
}

/** Those of all of a code, without letters before it, too, as in “SN-88K2-4410”. */
function wholeKeys(groups: readonly string[]): readonly string[] {
  const [first = '', ...others] = groups;
  const rest = others.join('');
  const isPrefixed = /^\D+$/.test(first) && /\D/.test(rest) && rest.length >= LEAST_OF_REST;
  return [...keysOf(groups).slice(0, groups.length < FEWEST_SORTED ? 1 : 2), ...(isPrefixed ? [rest] : [])];
}

/** True where no more letters or figures are joined to a run, but for letters before a longer one: “SN-88K24410”. */
function isFree(text: string, start: number, end: number): boolean {
  if (/^[-/._·:]?[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) return false;
  const before = text.slice(Math.max(0, start - 8), start);
  const isLong = text.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '').length >= LEAST_OF_REST;
  const isPrefix = isLong && /(?<![\p{L}\p{N}])\p{L}{1,6}[-/._·:]$/u.test(before);
  return isPrefix || !/[\p{L}\p{N}][-/._·:]?$/u.test(before);
}
