/** Words of which it is known that they are words. */
import { FORMULA_WORDS } from '../lexicon/ordinary-words.ts';
import { wordsOfSubjects } from '../lexicon/related-words.ts';
import { bareWords } from './fold-words.ts';
import { isOrdinary } from './placed-words.ts';
import { wordSet } from './word-set.ts';

const DICTIONARY = wordSet(() => [...FORMULA_WORDS, ...wordsOfSubjects()].flatMap(bareWords));

/** True for a word that the lists have, in the singular or the plural. */
export function isDictionaryWord(word: string): boolean {
  const forms = [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')];
  return forms.some(form => isOrdinary(form) || DICTIONARY.has(form));
}
