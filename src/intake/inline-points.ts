/** Points that a sentence lists within itself: `The utility should (a) draw up a register; (b) read the meters`. */

/** A sentence in its lead and its points, each with its mark. */
export interface PointsOfSentence {
  readonly lead: string;
  readonly points: readonly string[];
}

const MARK = /(?<=\s)\((?<mark>\p{Ll}{1,4}|\d)\)\s/gu;
const SERIES = [
  'abcdefghijklmnop'.split(''),
  '123456789'.split(''),
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii'],
];

/** The points of a sentence that numbers at least two of them from the first. */
export function pointsWithin(text: string): PointsOfSentence | undefined {
  const marks = [...text.matchAll(MARK)];
  const [first] = marks;
  const series = SERIES.find(([one]) => one === first?.groups?.mark);
  const isCounted = series && marks.every(({ groups }, at) => groups?.mark === series[at]);
  if (!first || !isCounted || marks.length < 2) return undefined;
  const lead = text.slice(0, first.index).trimEnd();
  // A letter behind a full stop begins a paragraph.
  if (/[.!?]$/u.test(lead)) return undefined;
  return {
    lead,
    points: marks.map(({ index }, at) => text.slice(index, marks[at + 1]?.index).trimEnd()),
  };
}
