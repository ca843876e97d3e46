/** On which lines entries stand, in a report and in the source that it was made of. */
import { ENTRY_WORDS } from '../lexicon/generated/words.ts';
import type { Piece } from './trace-pieces.ts';
import { unreadTables } from './unread-tables.ts';

/** An entry, and its lines, counted from 1; an entry that no piece of the source became has none there. */
export interface EntryPlace {
  readonly kind: string;
  readonly line: number;
  readonly sourceLine?: number | undefined;
}

/** Text of which nothing was made, and its lines. */
export interface TextPlace extends Omit<EntryPlace, 'kind'> {
  readonly kind: 'text' | 'table';
  /** Of a table. */
  readonly rows?: number;
}

const ENTRY = new RegExp(`^(${Object.keys(ENTRY_WORDS).join('|')})(?=[ :]|$)`);

/** The entries of a report that was made of these pieces. */
export function entriesIn(report: string, pieces: readonly Piece[]): readonly EntryPlace[] {
  const sources = new Map<number, number | undefined>();
  for (const { line, places } of pieces)
    for (const { entryLine } of places) if (!sources.has(entryLine)) sources.set(entryLine, line);
  return report.split('\n').flatMap((line, at) => {
    const [, kind] = ENTRY.exec(line) ?? [];
    return kind === undefined ? [] : [{ kind, line: at + 1, sourceLine: sources.get(at + 1) }];
  });
}

/** The text and the tables that found no place in an entry, in the order of the report. */
export function textsLeft(pieces: readonly Piece[]): readonly TextPlace[] {
  const texts = pieces.flatMap(({ line: sourceLine, places }): readonly TextPlace[] => {
    const place = places.find(({ became }) => became === 'unplaced');
    return place ? [{ kind: 'text', line: place.line, sourceLine }] : [];
  });
  const tables = unreadTables(pieces).map(
    ({ line, sourceLine, rows }): TextPlace => ({ kind: 'table', line, sourceLine, rows }),
  );
  return [...texts, ...tables].sort((a, b) => a.line - b.line);
}
