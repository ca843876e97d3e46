/** On which lines entries stand, in a report and in the source that it was made of. */
import { ENTRY_WORDS } from '../lexicon/generated/words.ts';
import { WHO, type Who } from './asked-lists.ts';
import type { Import } from './import-document.ts';
import { isComment, type MissionEntry } from './mission-entry.ts';
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

/** A list that is asked about. */
export interface AskedList {
  readonly heading: string;
  /** How many people it seems to list. */
  readonly people: number;
  /** The line of the report on which its section begins, and those of the source from its heading to its end. */
  readonly line: number;
  readonly sourceLine?: number | undefined;
  readonly sourceEnd?: number | undefined;
  readonly choices: readonly Who[];
}

/** The lists of an import, and where they stand. */
export function listsAsked({ parts, reading }: Import, pieces: readonly Piece[]): readonly AskedList[] {
  const written = parts.filter((part): part is MissionEntry => !isComment(part));
  return written.flatMap(({ title, listed = 0 }, at) => {
    const line = reading.entries[at]?.$cstNode?.range.start.line;
    if (listed === 0 || line === undefined) return [];
    const own = pieces.filter(({ places }) => places.some(({ entryLine }) => entryLine === line + 1));
    const [first, last] = [own[0]?.line, own.at(-1)?.line];
    return [
      { heading: title, people: listed, line: line + 1, sourceLine: first, sourceEnd: last, choices: WHO },
    ];
  });
}
