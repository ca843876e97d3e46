/** Cells of a table in the author's words, where their meaning stands in attributes. */
import { folded } from '../../lexicon/import-words.ts';
import type { Row } from '../document.ts';
import type { Comment, MissionPart } from '../mission-entry.ts';

/** Cells side by side on one line. */
export function joined(cells: readonly string[]): string {
  return cells.map(cell => cell.split('\n').join(' | ')).join(' | ');
}

/** Puts a cell into the comment at the end of a body. */
export function addComment(body: (string | Comment)[], cell: string): void {
  const last = body.at(-1);
  const before = typeof last === 'object' ? [last.comment] : [];
  const comment = [...before, joined([cell])].join(' | ');
  body.splice(body.length - before.length, before.length, { comment, isContent: true });
}

/** Cells as a comment of their own; nothing where there is none. */
export function commentOf(cells: readonly string[], isContent = true): readonly MissionPart[] {
  return cells.length > 0 ? [{ comment: joined(cells), isContent }] : [];
}

/** The heads of columns as a comment. */
export function headComment({ cells }: Row): readonly MissionPart[] {
  return commentOf(cells, false);
}

/** True for a row that says again what the columns hold. */
export function isHeadAgain(row: Row, head: Row): boolean {
  return row.cells.map(folded).join('|') === head.cells.map(folded).join('|');
}
