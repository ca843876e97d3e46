/**
 * The lists of words and phrases in `language/`, all of which are written in one way: an array with one of them a line.
 *
 * - `(met|consulted)` stands for each of what it has between its bars: `persons (met|consulted)` are two phrases,
 *   `(persons|people) (met|consulted)` four, and `part(|s)` is “part” and “parts”.
 * - An array within a list is one phrase in pieces, which are joined as they stand: a pattern that no line can hold.
 */
export type Phrases = readonly (string | readonly string[])[];

/** The phrases of a list, one by one; none of a list that a language lacks. */
export function phrasesIn(list: Phrases = []): readonly string[] {
  return list.flatMap(phrase => (typeof phrase === 'string' ? combinationsOf(phrase) : phrase.join('')));
}

function combinationsOf(phrase: string): readonly string[] {
  if (!phrase.includes('(')) return [phrase];
  const [, before = '', choices = '', after = ''] = /^(.*?)\((.*?)\)(.*)$/.exec(phrase) ?? [];
  const endings = combinationsOf(after);
  return choices.split('|').flatMap(choice => endings.map(ending => `${before}${choice}${ending}`));
}
