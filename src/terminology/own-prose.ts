/** The prose of a report that its author answers for, in order. */
import { type TypeOf, typesWith } from '../lexicon/entry-kinds.ts';
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';
import { cachedOn } from '../syntax/object-cache.ts';
import { type Passage, proseOf } from '../syntax/prose.ts';
import { languageOf } from './report-vocabulary.ts';
import type { WordToken } from './tokens.ts';
import { wordReader } from './words-of-language.ts';

/** The types of entry whose prose is the author's own: not names of parties, nor what a vocabulary says. */
export const PROSE = typesWith({ prose: 'own' });
export type ProseEntry = Extract<Entry, { $type: TypeOf<{ prose: 'own' }> }>;

const TYPES: ReadonlySet<string> = new Set(PROSE);

/** A passage with its words. */
export interface WordedPassage {
  readonly entry: Entry;
  readonly passage: Passage;
  readonly words: readonly WordToken[];
}

/** Titles and bodies in order. */
export const wordedPassagesOf = cachedOn((file: MissionFile): readonly WordedPassage[] => {
  const wordsIn = wordReader(languageOf(file));
  const passages: WordedPassage[] = [];
  for (const entry of file.entries) {
    if (!TYPES.has(entry.$type)) continue;
    const { title, body } = proseOf(entry);
    if (title.text !== '') passages.push({ entry, passage: title, words: wordsIn(title.text) });
    if (body.text !== '') passages.push({ entry, passage: body, words: wordsIn(body.text) });
  }
  return passages;
});
