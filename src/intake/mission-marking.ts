/** How a source is marked, as its first page and its page headers say it. */
import { highest } from '../domain/marking.ts';
import { readMarking } from '../domain/read-marking.ts';
import { flat } from '../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../lexicon/intake-words.ts';
import { sentencesIn } from '../lexicon/sentences.ts';
import { importText } from '../messages/import.ts';
import { piecesOfLine } from './columns-of-line.ts';
import type { SourceBlock } from './document.ts';
import type { FirstPage } from './first-page.ts';

/** The highest marking that a line of the first page or a page header gives, and what was said otherwise. */
export function markingOf(blocks: readonly SourceBlock[], { particulars, beside }: FirstPage) {
  const lines = blocks.flatMap((block): readonly string[] => {
    const line = particulars.get(block);
    if (line?.particular === 'classification' || (line && isRestricted(line))) return [line.text];
    if (line) return [];
    if (block.kind === 'table')
      return block.rows.flatMap(({ cells }) => cells.flatMap(cell => cell.split('\n')));
    return block.kind === 'item' || block.kind === 'comment' ? [] : [block.text];
  });
  const labelled = [...particulars.values(), ...beside].flatMap(({ particular, text }) =>
    particular === 'classification' ? [text] : [],
  );
  const isLabelled = (line: string) => labelled.includes(line);
  const read = [...new Set([...lines, ...labelled])].flatMap(line => {
    const [marked, marking] = markedIn(line);
    if (marking) return [{ line: marked, ...marking }];
    return isLabelled(line) ? [{ line, level: 'confidential' as const, isUnderstood: false }] : [];
  });
  return {
    marking: read.length > 0 ? highest(read.map(({ level }) => level)) : undefined,
    notes: [...new Set(read.filter(({ isUnderstood }) => !isUnderstood).map(({ line }) => line))].map(line =>
      importText('marking.unknown', { line }),
    ),
  };
}

/** True for “Distribution: restricted”; a wide distribution is no marking. */
function isRestricted({ particular, text }: { readonly particular: string; readonly text: string }): boolean {
  const level = particular === 'distribution' ? readMarking(text)?.level : undefined;
  return level !== undefined && level !== 'unclassified';
}

/** What a marking holds until. */
const UNTIL = new RegExp(anyOf(phrasesOf('until')), 'u');

/** What stands in front of a word in a line of capitals; the line where the word is not in it. */
function beforeIn(word: RegExp, line: string): string {
  const found = /\p{Ll}/u.test(line) ? null : word.exec(flat(line));
  return found ? line.slice(0, found.index) : line;
}

/** A line that is a marking, or one at whose end or beginning a marking stands apart. */
function markedIn(line: string): readonly [string, ReturnType<typeof readMarking>] {
  const pieces =
    line.length > 160
      ? [
          line,
          ...sentencesIn(line).flatMap(({ start, end }) => [
            line.slice(start, end),
            line.slice(start, end).split(', ')[0] ?? '',
          ]),
        ]
      : [
          line,
          ...piecesOfLine(line),
          ...line.split(/\s+[–—-]\s+|\.\s+/u).map(piece => piece.replace(/\.$/, '')),
        ];
  // “CONFIDENTIAL until …”: what begins in capitals is a marking, whatever is said of it.
  const shouted = pieces.map(
    piece => /^\p{Lu}{4,}(?:[ -]\p{Lu}{2,})*(?=\s\P{Lu}{2})/u.exec(piece)?.[0] ?? piece,
  );
  const marked = [...pieces, ...shouted, ...pieces.map(piece => beforeIn(UNTIL, piece))].find(
    piece => readMarking(piece) !== undefined,
  );
  return [(marked ?? line).trim(), readMarking(marked ?? line)];
}
