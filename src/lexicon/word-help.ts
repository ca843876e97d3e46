/** What the words inside an entry mean, for hover and completion. */
import { ATTRIBUTES } from './attributes.ts';
import { VALUE_HELP, type ValueWord } from './values.ts';
import { isAttributeWord } from './words.ts';

/** A word explained to an author. */
export interface WordHelp {
  readonly says: string;
  readonly example?: string;
}

/** What a word inside an entry means; undefined for what is no word of the language. */
export function helpFor(word: string): WordHelp | undefined {
  if (isAttributeWord(word)) return ATTRIBUTES[word];
  return Object.hasOwn(VALUE_HELP, word) ? { says: VALUE_HELP[word as ValueWord] } : undefined;
}
