/** The prose of a report that its author answers for, in order. */
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';
import * as ast from '../syntax/generated/ast.ts';
import { type Passage, proseOf } from '../syntax/prose.ts';
import { type WordToken, wordsIn } from './tokens.ts';

/** A passage with its words. */
export interface Piece {
  readonly entry: Entry;
  readonly passage: Passage;
  readonly words: readonly WordToken[];
}

const read = new WeakMap<MissionFile, readonly Piece[]>();

/** Titles and bodies in order. Names of parties and what a vocabulary says are not of the report. */
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
    if (!isProse(entry)) continue;
    const { title, body } = proseOf(entry);
    for (const passage of [title, body]) {
      if (passage.text !== '') pieces.push({ entry, passage, words: wordsIn(passage.text) });
    }
  }
  return pieces;
}

function isProse(entry: Entry): boolean {
  return !ast.isHeader(entry) && !ast.isVocabularyEntry(entry) && !ast.isParticipant(entry);
}
