/** The prose of a report that its author answers for, in order. */
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';
import { ObjectCache } from '../syntax/object-cache.ts';
import { type Passage, proseOf } from '../syntax/prose.ts';
import { type WordToken, wordsIn } from './tokens.ts';

/** The kinds of entry whose prose is the author's own: not names of parties, nor what a vocabulary says. */
export const PROSE = [
  'Mission',
  'Objective',
  'Section',
  'Meeting',
  'Visit',
  'Finding',
  'Recommendation',
  'Action',
  'NoAction',
  'Uncovered',
] as const;
export type ProseEntry = Extract<Entry, { $type: (typeof PROSE)[number] }>;

const KINDS: ReadonlySet<string> = new Set(PROSE);

/** A passage with its words. */
export interface Piece {
  readonly entry: Entry;
  readonly passage: Passage;
  readonly words: readonly WordToken[];
}

const read = new ObjectCache<MissionFile, readonly Piece[]>();

/** Titles and bodies in order. */
export function piecesOf(file: MissionFile): readonly Piece[] {
  let pieces = read.get(file);
  if (!pieces) {
    pieces = readPieces(file);
    read.set(file, pieces);
  }
  return pieces;
}

function readPieces(file: MissionFile): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const entry of file.entries) {
    if (!KINDS.has(entry.$type)) continue;
    const { title, body } = proseOf(entry);
    if (title.text !== '') pieces.push({ entry, passage: title, words: wordsIn(title.text) });
    if (body.text !== '') pieces.push({ entry, passage: body, words: wordsIn(body.text) });
  }
  return pieces;
}
