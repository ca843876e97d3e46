/** Words of a source that its report holds in comments alone, where no export shows them. */
import { importText } from '../messages/import.ts';
import { listOf, shortened } from '../messages/lists.ts';
import type { Piece } from './trace-pieces.ts';

/** So many lines are quoted in a sentence, those with the most words; the others are counted. */
const MOST_QUOTED = 5;

/** A line of a source, or of the comment that it is in the report, and the words that no reader sees. */
export interface UnseenLine {
  /** Where it stands in the report, counted from 1; nowhere for the letter of a point. */
  readonly line: number | undefined;
  readonly sourceLine: number | undefined;
  readonly text: string;
  readonly words: readonly string[];
}

/** How many words of the source no reader of the report sees. */
export function countUnseen(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { unseen }) => sum + unseen.length, 0);
}

/** The lines with those words, in the order of the source. */
export function unseenLines(pieces: readonly Piece[], report: string): readonly UnseenLine[] {
  return pieces.flatMap(({ text, line: sourceLine, places, unseen: words }) => {
    if (words.length === 0) return [];
    const comments = places.filter(({ became }) => became === 'comment');
    const holding = comments.find(({ start, end }) =>
      words.some(word => report.slice(start, end).includes(word)),
    );
    const said = holding ? report.slice(holding.start, holding.end) : text;
    return [{ line: holding?.line, sourceLine, text: said, words }];
  });
}

/** The sentence that says which words those are, and where they stand; none where readers see all. */
export function unseenNote(pieces: readonly Piece[], report: string): readonly string[] {
  const lines = unseenLines(pieces, report).toSorted((a, b) => b.words.length - a.words.length);
  if (lines.length === 0) return [];
  const quoted = lines.slice(0, MOST_QUOTED).map(({ text, line, sourceLine }) => {
    const words = shortened(text);
    if (line !== undefined) return importText('unseen.line', { words, line });
    return sourceLine === undefined ? words : importText('unseen.source-line', { words, line: sourceLine });
  });
  return [
    importText('unseen.words', {
      count: countUnseen(pieces),
      lines: listOf(quoted),
      others: lines.length - quoted.length,
    }),
  ];
}
