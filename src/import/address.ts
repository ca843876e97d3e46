/** Titles that tell a man from a woman: `Mr.`, `Mme`. */
import { foldedWords } from '../lexicon/flat.ts';
import { phrasesOf } from '../lexicon/import-words.ts';

/** Whom a title addresses. */
export type Address = 'man' | 'woman';

const ADDRESSED: ReadonlyMap<string, Address> = new Map([
  ...wordsFor('man', 'titlesOfMen'),
  ...wordsFor('woman', 'titlesOfWomen'),
]);

function wordsFor(address: Address, list: string): readonly (readonly [string, Address])[] {
  return phrasesOf(list).map(title => [foldedWords(title).join(' '), address] as const);
}

/** What the titles in front of a name tell, as a detail of the person. */
export function addressIn(titles: string): { readonly address?: Address } {
  const [address] = titles.split(/\s+/).flatMap(title => ADDRESSED.get(foldedWords(title).join(' ')) ?? []);
  return address === undefined ? {} : { address };
}
