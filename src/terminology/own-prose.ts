/** The prose of a report that its author answers for, in order. */
import { type TypeOf, typesWith } from '../lexicon/entry-kinds.ts';
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';
import { cachedOn } from '../syntax/object-cache.ts';
import { type Passage, proseOf } from '../syntax/prose.ts';
import { textReader, type WordedText } from './read-texts.ts';
import { languageOf } from './report-vocabulary.ts';

/** The types of entry whose prose is the author's own: not names of parties, nor what a vocabulary says. */
export const PROSE = typesWith({ prose: 'own' });
export type ProseEntry = Extract<Entry, { $type: TypeOf<{ prose: 'own' }> }>;

const TYPES: ReadonlySet<string> = new Set(PROSE);

export interface WordedPassage extends WordedText {
  readonly entry: Entry;
  readonly passage: Passage;
}

/** Titles and bodies in order. */
export const wordedPassagesOf = cachedOn((file: MissionFile): readonly WordedPassage[] => {
  const readText = textReader(file.$document?.uri.toString(), languageOf(file));
  const passages: WordedPassage[] = [];
  for (const entry of file.entries) {
    if (!TYPES.has(entry.$type)) continue;
    const { title, body } = proseOf(entry);
    for (const passage of [title, body])
      if (passage.text !== '') passages.push({ entry, passage, ...readText(passage.text) });
  }
  return passages;
});
