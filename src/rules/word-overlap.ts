/** How much two texts are about the same, by the stems of their words. */
import { flat } from '../lexicon/flat.ts';
import { FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import { stemOf } from '../lexicon/stems.ts';

/** The stems of the words of a text, each once. */
export function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
  return new Set(words.filter(word => !FUNCTION_WORDS.has(word)).map(word => stemOf(flat(word))));
}

export function commonStems(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter(word => b.has(word)).length;
}
