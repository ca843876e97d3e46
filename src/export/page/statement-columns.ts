/** How a table of statements uses the width: what its columns take, and which tables of authors go below all of them. */
import { sum } from '../sum.ts';
import { CHARACTERS, needOf, needOfHead, wantedOf } from './column-widths.ts';
import type { Cell, Piece, Prose, Statements } from './page.ts';
import { textOf, textOfCell } from './runs.ts';

/** The part of the width that words keep where one or two other columns, or more, would rather not break their lines. */
const KEPT = { few: 0.62, many: 0.5 } as const;

/** What another column has at most where all of its words could stand on one line. */
const WIDEST = 22;

/** The parts of the width that the columns take on an upright page; all together are one. */
export function statementShares({ columns, rows }: Statements, comma: string): readonly number[] {
  const [code = '', told = '', ...others] = columns.map(({ title }) => title);
  const codes = Math.max(needOfHead(code), needOf(rows.map(({ entry }) => textOf(entry.code))));
  const needs = others.map((title, index) => {
    const cells = rows.flatMap(row => row.cells[index] ?? []);
    const need = Math.max(needOfHead(title), ...cells.map(cell => needOfCell(cell, comma)));
    const wanted = wantedOf(cells.map(cell => textOfCell(cell, comma)));
    return { need, more: Math.max(0, Math.min(WIDEST, wanted) - need) };
  });
  const kept = others.length > 2 ? KEPT.many : KEPT.few;
  const spare = Math.max(0, CHARACTERS * (1 - kept) - codes - sum(needs.map(({ need }) => need)));
  const more = sum(needs.map(each => each.more));
  const part = more > 0 ? Math.min(1, spare / more) : 0;
  const widths = needs.map(each => each.need + part * each.more);
  const words = Math.max(needOfHead(told), CHARACTERS - codes - sum(widths));
  const whole = codes + words + sum(widths);
  return [codes, words, ...widths].map(width => width / whole);
}

/** Pieces that stand beside the cells of a row, and those that have the width below all of them. */
export interface PartedPieces {
  readonly beside: readonly Piece[];
  readonly below: readonly Piece[];
}

/**
 * Where a table of the author's would have to break its lines in the column of words, which has such a share, it stands
 * below, and so does all that follows.
 */
export function partedAtTable(pieces: readonly Piece[], share: number): PartedPieces {
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== 'prose' || !piece.prose.some(block => isWide(block, CHARACTERS * share))) continue;
    const first = piece.prose.findIndex(({ type }) => type === 'table');
    const before = piece.prose.slice(0, first);
    return {
      beside: [...pieces.slice(0, at), ...(before.length > 0 ? [{ ...piece, prose: before }] : [])],
      below: [{ ...piece, prose: piece.prose.slice(first) }, ...pieces.slice(at + 1)],
    };
  }
  return { beside: pieces, below: [] };
}

/** True for a table some lines of which would break. */
function isWide(block: Prose, room: number): boolean {
  if (block.type !== 'table') return false;
  const [head = []] = block.rows;
  return sum(head.map((_, column) => wantedOf(block.rows.map(row => textOf(row[column] ?? []))))) > room;
}

/** How many characters the longest word of a cell takes; a date is one. */
function needOfCell({ said, words }: Cell, comma: string): number {
  const items = said.map(({ text, date }) => (date === undefined ? needOf([text]) : wantedOf([text])));
  return Math.max(...items, needOf([textOfCell({ said: [], ...(words && { words }) }, comma)]));
}
