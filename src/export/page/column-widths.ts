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

/** The parts of the width that columns take where there is room for so many characters; all together are one. */
export function sharesOf(columns: readonly Column[], room: number): readonly number[] {
  const spare = Math.max(0, room - sum(columns.map(({ need }) => need)));
  const weights = sum(columns.map(({ weight }) => weight));
  const widths = columns.map(({ need, weight }) => need + (spare * weight) / weights);
  const whole = sum(widths);
  return widths.map(width => width / whole);
}
