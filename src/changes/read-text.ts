/** One version of a text, with what its words tell. */
import { statementsIn } from '../terminology/patterns/statements.ts';
import type { WordedText } from '../terminology/read-texts.ts';
import { cuesIn, type FoundCue } from './cues.ts';
import { ownWordsOf } from './own-words.ts';

/** All that is read of it. */
export interface ReadText {
  readonly worded: WordedText;
  readonly cues: readonly FoundCue[];
  /** Where it passes on what others say. */
  readonly hearsay: readonly { readonly start: number; readonly end: number }[];
}

/** Reads a text in its language. */
export function readText(text: string, language: string): ReadText {
  const worded = ownWordsOf(text, language);
  const hearsay = statementsIn(worded, language).filter(({ kind }) => kind === 'hearsay');
  return { worded, cues: cuesIn(worded, language), hearsay };
}
