/** What became of each piece of a source, and where it stands in the report: read off the words that both have. */
import { type Line, lineIndexAt, splitLines } from '../domain/lines.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import type { Span } from '../syntax/lexer.ts';
import { proseOf } from '../syntax/prose.ts';
import { piecesOf, type SourceBlock } from './document.ts';
import type { Import } from './import-document.ts';
import { type Found, isLetter, wordsOfBlock } from './matched-words.ts';
import { isComment, type MissionEntry } from './mission-entry.ts';
import { isSeen, seenWords } from './seen-words.ts';

/** A paragraph, a point of a list, a heading, or a row of a table. */
export interface Piece {
  readonly kind: Exclude<SourceBlock['kind'], 'table'> | 'row';
  readonly text: string;
  /** Where it begins in the source, as its block says it. */
  readonly line: number | undefined;
  /** The table of a row, by its place among the blocks of the source. */
  readonly table?: number;
  /** What it became, in the order of the report; none where its words are not found there at their turn. */
  readonly places: readonly Place[];
  /** The words of it that no reader of the report sees: they stand in comments alone, or were the letter of a point. */
  readonly unseen: readonly string[];
}

/** A stretch of the report. */
export interface Place extends Span {
  /** The entry word; `comment` beside all entries, `unplaced` in text that found no better place. */
  readonly became: string;
  /** True where it is what an entry says, and not part of the text below it. */
  readonly isTitle: boolean;
  /** The line on which it begins, and the one on which its entry does; counted from 1. */
  readonly line: number;
  readonly entryLine: number;
}

/** Traces the blocks of a source to the report that was made of them. */
export function tracePieces(
  blocks: readonly SourceBlock[],
  { parts, text, reading: { entries }, matched: { pairs } }: Import,
): readonly Piece[] {
  const written = parts.filter((part): part is MissionEntry => !isComment(part));
  const report: WrittenReport = { text, lines: splitLines(text), entries, written };
  const seen = seenWords(parts);
  let next = 0;
  const pieces = blocks.flatMap(withRows).flatMap(({ block, table }): Piece[] => {
    const words = wordsOfBlock(block);
    const own = pairs.slice(next, next + words.length);
    const found = own.filter(pair => pair !== undefined);
    next += words.length;
    if (words.length === 0) return [];
    const kind = block.kind === 'table' ? 'row' : block.kind;
    return [
      {
        kind,
        text: piecesOf(block)
          .filter(piece => piece.trim() !== '')
          .join(kind === 'row' ? ' | ' : ' '),
        line: block.line,
        ...(table === undefined ? {} : { table }),
        places: placesOf(found, report),
        unseen: words.flatMap(({ word, isDrawn }, at) => {
          const pair = own[at];
          // No list draws a letter anew.
          if (pair === undefined) return !isDrawn || isLetter(word) ? [word] : [];
          return pair.entry === undefined && !isSeen(word, seen) ? [word] : [];
        }),
      },
    ];
  });
  return withReadOut(pieces, report);
}

/** A text, and what it was written from. */
interface WrittenReport {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly entries: readonly Entry[];
  readonly written: readonly MissionEntry[];
}

/** A table as one block for each of its rows. */
function withRows(block: SourceBlock, at: number): readonly { block: SourceBlock; table?: number }[] {
  if (block.kind !== 'table') return [{ block }];
  return block.rows.map(row => ({
    block: { kind: 'table', rows: [row], line: row.line ?? block.line },
    table: at,
  }));
}

/** The stretches that words stand in, one for each entry and for each comment. */
function placesOf(found: readonly Found[], report: WrittenReport): readonly Place[] {
  const runs: Found[][] = [];
  for (const word of found) {
    const run = runs.at(-1);
    if (run && run[0]?.entry === word.entry) run.push(word);
    else runs.push([word]);
  }
  return runs.flatMap(run => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    const span = { start: first.offset, end: last.offset + last.word.length };
    if (first.entry === undefined) {
      const line = lineAt(report, first.offset);
      return [{ ...span, became: 'comment', isTitle: false, line, entryLine: line }];
    }
    const isTitle = run.some(word => word.isInTitle);
    return [placeIn(first.entry, span, isTitle, report, first.isUnplaced)];
  });
}

function placeIn(
  entry: number,
  span: Span,
  isTitle: boolean,
  report: WrittenReport,
  isUnplaced = false,
): Place {
  return {
    ...span,
    became: isUnplaced ? 'unplaced' : (report.written[entry]?.word ?? ''),
    isTitle,
    line: lineAt(report, span.start),
    entryLine: lineAt(report, report.entries[entry]?.$cstNode?.offset ?? span.start),
  };
}

function lineAt({ lines }: WrittenReport, offset: number): number {
  return lineIndexAt(lines, offset) + 1;
}

/** Adds the entries that were read out of words which stand elsewhere, each to the nearest piece that says what it says. */
function withReadOut(pieces: readonly Piece[], report: WrittenReport): readonly Piece[] {
  const texts = pieces.map(({ text }) => close(text));
  const added = new Map<Piece, Place[]>();
  for (const [entry, { isReadOut = false, title, word }] of report.written.entries()) {
    const node = report.entries[entry];
    if (!isReadOut || title === '' || !node) continue;
    const passage = proseOf(node).title;
    const span = passage.span(0, passage.text.length);
    const distance = ({ places: [place] }: Piece) =>
      place ? Math.abs(place.start - span.start) : Number.POSITIVE_INFINITY;
    const wanted = close(title);
    const [nearest] = pieces
      .filter((piece, at) => texts[at]?.includes(wanted) && mayTell(piece, word))
      .sort((a, b) => distance(a) - distance(b));
    if (nearest) added.set(nearest, [...(added.get(nearest) ?? []), placeIn(entry, span, true, report)]);
  }
  return pieces.map(piece => ({ ...piece, places: [...(added.get(piece) ?? []), ...piece.places] }));
}

/**
 * A heading may stand again over what goes on below it, people are read out of sentences too, and all else only out of
 * lines that stand beside the report.
 */
function mayTell({ kind, places }: Piece, word: string): boolean {
  if (word === 'section' || word === 'annex') return kind === 'heading';
  const isBeside = places.every(({ became }) => became === 'comment');
  return isBeside || (TOLD_IN_TEXT.has(word) && places.every(({ isTitle }) => !isTitle));
}

const TOLD_IN_TEXT: ReadonlySet<string> = new Set(['participant', 'person']);

function close(text: string): string {
  return text.replace(/\s/g, '');
}
