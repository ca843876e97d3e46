/** Cells and labelled texts that hold a place and no statement: `None.`, `n/a`, `See 1`. */
import { folded, phrasesOf } from '../lexicon/intake-words.ts';

const NOTHING = new Set(phrasesOf('undecided').map(folded));
const REFERENCES = new Set(phrasesOf('seeAlso').map(folded));

/** True for a text of which the first words say that there is nothing, or that it stands elsewhere. */
export function saysNothing(text: string): boolean {
  const [first = ''] = text.trim().split(/[.;:–—](?:\s|$)/u);
  const words = folded(first).split(' ');
  return (
    NOTHING.has(words.join(' ')) || (words.length < 4 && words.length > 1 && REFERENCES.has(words[0] ?? ''))
  );
}
