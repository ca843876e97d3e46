/** The dictionary of a language, as it goes along with the product. */
import { readFileSync } from 'node:fs';
import { spellingOf } from '../../src/lexicon/language-spelling.ts';
import { readDictionary } from '../../src/spelling/dictionary.ts';
import { Speller } from '../../src/spelling/speller.ts';

export const DICTIONARIES = new URL('../../node_modules/', import.meta.url);

/** Reads it from its package. */
export async function openSpeller(language: string): Promise<Speller> {
  const spelling = spellingOf(language);
  if (!spelling) throw new Error(`There is no dictionary for “${language}”.`);
  const read = (name: string) => readFileSync(new URL(`${spelling.dictionary}/${name}`, DICTIONARIES));
  return new Speller(
    await readDictionary({ affixes: read('index.aff'), words: read('index.dic') }),
    spelling,
  );
}
