/** How wide the columns of a table should be, as their words need it. */
import { sum } from '../sum.ts';

/** So many characters fit beside each other on an upright page, in the small print of tables. */
export const CHARACTERS = 108;
const GAP = 3;

/** What a line should not break; of Chinese, whose letters are twice as wide, three letters. */
const HAN = /\p{Script=Han}/gu;
const WORD = /\p{Script=Han}{1,3}|[^\s\p{Script=Han}]+/gu;

/** A column: the characters that its longest word takes, and how much of the room that is left it should have. */
export interface Column {
  readonly need: number;
  readonly weight: number;
}

/** The column of some texts, of which long ones count no more than a sentence. */
export function columnOf(texts: readonly string[]): Column {
  const longest = Math.max(1, ...texts.map(({ length }) => length));
  return { need: needOf(texts), weight: Math.min(SENTENCE, longest) };
}

const SENTENCE = 60;
const LONGEST_WORD = 30;

/** How many characters the longest word of some texts takes, with the gap between columns; a long one may break. */
export function needOf(texts: readonly string[]): number {
  return Math.min(LONGEST_WORD, wantedOf(texts.flatMap(text => text.match(WORD) ?? [])));
}

/** The same of a heading: bold letters are wider. */
export function needOfHead(title: string): number {
  return GAP + BOLD * (needOf([title]) - GAP);
}

const BOLD = 1.2;

/** How many characters the longest of some texts takes on one line, with the gap between columns. */
export function wantedOf(texts: readonly string[]): number {
  return GAP + Math.max(0, ...texts.map(text => text.length + (text.match(HAN)?.length ?? 0)));
}

/** A size of type: how many characters of it fit beside each other, and how many the gap between columns takes. */
export interface Size {
  readonly room: number;
  readonly gap: number;
}

/** How a table of the author's goes into the width that there is. */
export interface Fit<S extends Size> {
  /** The part of the width that each column takes; all together are one. */
  readonly shares: readonly number[];
  readonly size: S;
}

/**
 * A table of which nothing is cut off: in the largest of some sizes in which its words need not break, or else in the
 * smallest, in which only long ones do.
 */
export function fitOf<S extends Size>(
  rows: readonly (readonly string[])[],
  [size, ...smaller]: readonly [S, ...S[]],
): Fit<S> {
  const [head = []] = rows;
  const columns = head.map((title, column) => {
    const { need, weight } = columnOf(rows.map(row => brokenAtHyphens(row[column] ?? '')));
    return { need: Math.max(need, needOfHead(brokenAtHyphens(title))) - GAP + size.gap, weight };
  });
  const [next, ...others] = smaller;
  if (next && sum(columns.map(({ need }) => need)) > size.room) return fitOf(rows, [next, ...others]);
  const needs = within(
    columns.map(({ need }) => need),
    size.room,
  );
  const fitting = columns.map(({ weight }, column) => ({ need: needs[column] ?? 0, weight }));
  return { shares: sharesOf(fitting, size.room), size };
}

/** As much as each needs; where that is more than there is room for, those that need most have the same. */
function within(needs: readonly number[], room: number): readonly number[] {
  let left = room;
  let others = needs.length;
  for (const need of [...needs].sort((one, other) => one - other)) {
    if (need * others > left) break;
    left -= need;
    others--;
  }
  const most = others > 0 ? left / others : Number.POSITIVE_INFINITY;
  return needs.map(need => Math.min(need, most));
}

/** Lines break after the hyphens of a word, but not after those of a code. */
function brokenAtHyphens(text: string): string {
  return text.replace(/(?<=\p{L}{2}-)(?=\p{L}{2})/gu, ' ');
}

/** The parts of the width that columns take where there is room for so many characters; all together are one. */
export function sharesOf(columns: readonly Column[], room: number): readonly number[] {
  const spare = Math.max(0, room - sum(columns.map(({ need }) => need)));
  const weights = sum(columns.map(({ weight }) => weight));
  const widths = columns.map(({ need, weight }) => need + (spare * weight) / weights);
  const whole = sum(widths);
  return widths.map(width => width / whole);
}
