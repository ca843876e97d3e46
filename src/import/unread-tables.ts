/** Tables of a source that nothing was made of. */
import { importText } from '../messages/import.ts';
import { listOf } from '../messages/lists.ts';
import type { Piece } from './trace-pieces.ts';

/** A table that stands in a text as it is. */
export interface UnreadTable {
  /** What its first row says. */
  readonly head: string;
  readonly rows: number;
  /** Where it begins in the report, counted from 1. */
  readonly line: number;
  /** Where it begins in the source. */
  readonly sourceLine: number | undefined;
}

/** So many are told; others are only counted. */
const MOST_TOLD = 5;
const LONGEST_HEAD = 60;

/** The tables of which no row became anything but text. */
export function unreadTables(pieces: readonly Piece[]): readonly UnreadTable[] {
  const tables = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (piece.table === undefined) continue;
    tables.set(piece.table, [...(tables.get(piece.table) ?? []), piece]);
  }
  return [...tables.values()].flatMap(rows => {
    const [first] = rows;
    const [place] = first?.places ?? [];
    const isText = rows.every(({ places }) =>
      places.every(({ isTitle, became }) => !isTitle && became !== 'comment'),
    );
    if (!first || !place || !isText) return [];
    return [{ head: first.text, rows: rows.length, line: place.line, sourceLine: first.line }];
  });
}

/** The sentence that says which tables were not understood and where they stand; none where all were. */
export function tablesNote(pieces: readonly Piece[]): readonly string[] {
  const tables = unreadTables(pieces);
  if (tables.length === 0) return [];
  const told = tables
    .slice(0, MOST_TOLD)
    .map(({ head, rows, line }) => importText('unread.table', { head: begun(head), rows, line }));
  const others = tables.length - told.length;
  return [importText('unread.tables', { tables: listOf(told), others })];
}

/** As much of it as tells the table from others. */
function begun(head: string): string {
  const line = head
    .replace(/\s+/g, ' ')
    .replace(/\*\*|__+/g, '')
    .trim();
  return line.length <= LONGEST_HEAD ? line : `${line.slice(0, LONGEST_HEAD).replace(/\s\S*$/, '')} …`;
}
