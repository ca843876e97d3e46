/** How much two texts are about the same, by the stems of their words. */
import { FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';

const FILLERS: ReadonlySet<string> = new Set(FUNCTION_WORDS);
const ENDINGS =
  /(?:isations?|izations?|ations?|itions?|ions?|ments?|ities|ity|ingly|ings?|edly|ers?|ors?|ies|ied|ives?|als?|ally|ed|es|s|e|y)$/;
const SHORTEST_STEM = 4;

/** The stems of the words of a text, each once. */
export function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
  return new Set(words.filter(word => !FILLERS.has(word)).map(stem));
}

/** Sorts what a text could belong to, most fitting first; a word that fits few counts for more. */
export function rankByFit<T>(
  text: string,
  choices: readonly T[],
  stemsFor: (choice: T) => ReadonlySet<string>,
): T[] {
  const stems = [...stemsOf(text)];
  const spread = new Map(
    stems.map(word => [word, choices.filter(choice => stemsFor(choice).has(word)).length] as const),
  );
  const score = (choice: T) =>
    stems
      .filter(word => stemsFor(choice).has(word))
      .reduce((sum, word) => sum + 1 / (spread.get(word) ?? 1), 0);
  return choices
    .map(choice => ({ choice, fits: score(choice) }))
    .sort((a, b) => b.fits - a.fits)
    .map(({ choice }) => choice);
}

/** The number of stems that two texts have in common. */
export function commonStems(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter(word => b.has(word)).length;
}

function stem(word: string): string {
  const short = word.replace(ENDINGS, '');
  return short.length >= SHORTEST_STEM ? short : word;
}
