/** Where two readings part. */
import { diffArrays } from 'diff';
import type { Reading } from './reading.ts';

/** One place: its words as the report gives them and as they stand in the file, with some words around them. */
export interface Difference {
  readonly expected: string;
  readonly found: string;
}

/** Words shown on each side of what differs. */
const AROUND = 4;
/** So many words of one place are shown. */
const LONGEST = 24;
/** So many words that agree part one place from the next. */
const APART = 3;
/** Two readings that differ in more are told apart at their first place only. */
const MOST_EDITS = 4000;

/** All places where the readings differ, in order; none when they agree. */
export function differencesBetween(expected: Reading, found: Reading): readonly Difference[] {
  const spans: Span[] = [];
  for (const span of changedSpans(expected.keys, found.keys)) {
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
  return spans.map(span => ({
    expected: shown(expected, span.expected),
    found: shown(found, span.found),
  }));
}

/** From an index to one behind the last. */
type Range = readonly [number, number];
interface Span {
  readonly expected: Range;
  readonly found: Range;
}

function changedSpans(expected: readonly string[], found: readonly string[]): readonly Span[] {
  const changes = diffArrays([...expected], [...found], { maxEditLength: MOST_EDITS });
  if (!changes) return [everything(expected, found)];
  const spans: Span[] = [];
  let [before, now] = [0, 0];
  for (const { added, removed, count } of changes) {
    const [from, start] = [before, now];
    if (!added) before += count;
    if (!removed) now += count;
    if (added || removed) spans.push({ expected: [from, before], found: [start, now] });
  }
  return spans;
}

function everything(expected: readonly string[], found: readonly string[]): Span {
  let same = 0;
  while (same < expected.length && expected[same] === found[same]) same++;
  return { expected: [same, expected.length], found: [same, found.length] };
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
