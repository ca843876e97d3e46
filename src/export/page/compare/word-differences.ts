/** Where two readings part. */
import { hunksOf, type Range } from './hunks.ts';
import type { Reading, Readings } from './readings.ts';

/** One place: its words as the report gives them and as they stand in the file, with some words around them. */
export interface Difference {
  readonly expected: string;
  readonly found: string;
}

export interface Differences {
  /** Where the words differ, in order. */
  readonly places: readonly Difference[];
  /** Letters in whose places a printed file has signs without a shape, for want of a font. */
  readonly unprinted: readonly string[];
}

/** What a PDF holds where there was no font for a letter. */
export const NO_GLYPH = '\u0000';

/** Words shown on each side of what differs. */
const AROUND = 4;
/** So many words of one place are shown. */
const LONGEST = 24;
/** So many words that agree part one place from the next. */
const APART = 3;
/** Two readings that differ in more are told apart at their first place only. */
const MOST_EDITS = 4000;

/** Where the readings differ; nowhere when they agree. */
export function differencesBetween({ expected, found, unprinted }: Readings): Differences {
  const letters = new Set(unprinted);
  const spans: Span[] = [];
  for (const span of changedSpans(expected.keys, found.keys)) {
    const foundKeys = found.keys.slice(...span.found);
    const expectedKeys = expected.keys.slice(...span.expected);
    if (unprinted && expectedKeys.length > 0 && areShapeless(foundKeys)) {
      for (const letter of expectedKeys) letters.add(letter);
      continue;
    }
    const words = {
      expected: wordSpan(expected, span.expected),
      found: wordSpan(found, span.found),
    };
    const last = spans.at(-1);
    if (last && words.expected[0] - last.expected[1] < APART && words.found[0] - last.found[1] < APART) {
      spans[spans.length - 1] = {
        expected: [last.expected[0], words.expected[1]],
        found: [last.found[0], words.found[1]],
      };
    } else spans.push(words);
  }
  const places = spans.map(span => ({
    expected: shown(expected, span.expected),
    found: shown(found, span.found),
  }));
  return { places, unprinted: [...letters] };
}

/** How far two readings are apart: how many keys stand between the first that differs and the last. */
export function distanceBetween({ expected: { keys: expected }, found: { keys: found } }: Readings): number {
  const shortest = Math.min(expected.length, found.length);
  let start = 0;
  while (start < shortest && expected[start] === found[start]) start++;
  let end = 0;
  while (end < shortest - start && expected.at(-1 - end) === found.at(-1 - end)) end++;
  return Math.max(expected.length, found.length) - start - end;
}

function areShapeless(letters: readonly string[]): boolean {
  return letters.length > 0 && letters.every(letter => letter === NO_GLYPH);
}

interface Span {
  readonly expected: Range;
  readonly found: Range;
}

function changedSpans(expected: readonly string[], found: readonly string[]): readonly Span[] {
  const hunks = hunksOf(expected, found, MOST_EDITS).filter(({ isSame }) => !isSame);
  const spans = hunks.map(({ was, now }) => ({ expected: was, found: now }));
  const [first, ...others] = spans;
  if (first === undefined || others.length > 0) return spans;
  // Those that differ too much to be told apart begin alike.
  let [same] = first.expected;
  while (same < first.expected[1] && expected[same] === found[same]) same++;
  return [{ expected: [same, first.expected[1]], found: [same, first.found[1]] }];
}

function wordSpan({ wordOf, words }: Reading, [from, to]: Range): Range {
  const first = wordOf[from] ?? words.length;
  return [first, to > from ? (wordOf[to - 1] ?? first) + 1 : first];
}

function shown({ words }: Reading, [from, to]: Range): string {
  const start = Math.max(0, from - AROUND);
  const end = Math.min(to, from + LONGEST);
  const middle = [...words.slice(start, end), ...(end < to ? ['…'] : words.slice(to, to + AROUND))];
  return `${start > 0 ? '… ' : ''}${middle.join(' ')}${to + AROUND < words.length ? ' …' : ''}`;
}
