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

const words = new WeakMap<Passage, readonly WordToken[]>();

/** Titles and bodies in order. Names of parties and what a vocabulary says are not of the report. */
export function piecesOf(file: MissionFile): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const entry of file.entries) {
    if (!isProse(entry)) continue;
    const { title, body } = proseOf(entry);
    for (const passage of [title, body]) {
      if (passage.text !== '') pieces.push({ entry, passage, words: wordsOf(passage) });
    }
  }
  return pieces;
}

function isProse(entry: Entry): boolean {
  return !ast.isHeader(entry) && !ast.isVocabularyEntry(entry) && !ast.isParticipant(entry);
}

function wordsOf(passage: Passage): readonly WordToken[] {
  let known = words.get(passage);
  if (!known) {
    known = wordsIn(passage.text);
    words.set(passage, known);
  }
  return known;
}
