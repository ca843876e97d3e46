/** Words by their beginnings, for flat texts. */
import { flat, foldedWords } from '../lexicon/flat.ts';
import { phrasesOf } from '../lexicon/import-words.ts';

/** Any word that begins as one of a list does. */
export function stems(list: string, language: string | undefined): RegExp {
  const words = phrasesOf(list, language).map(phrase => foldedWords(flat(phrase)).join("[\\s'’-]+"));
  return new RegExp(`(?<![\\p{L}])(?:${words.join('|')})\\p{L}*`, 'u');
}
