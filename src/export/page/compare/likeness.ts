/** How alike two texts are, by their words. */

/** The words of a text, each as often as it stands there. */
export interface Bag {
  readonly words: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Below this, two texts are different things, and not one that was reworded. */
export const ALIKE = 0.4;

/** Han characters stand close together, so each counts as a word. */
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

export function bagOf(text: string): Bag {
  const words = new Map<string, number>();
  const all = text.toLowerCase().match(WORD) ?? [];
  for (const word of all) words.set(word, (words.get(word) ?? 0) + 1);
  return { words, size: all.length };
}

/** The share of words that both have: 1 for the same words, 0 for none in common. */
export function likeness(one: Bag, other: Bag): number {
  const all = one.size + other.size;
  return all === 0 ? 1 : (2 * shared(one, other)) / all;
}

/** How many words both have. */
export function shared(one: Bag, other: Bag): number {
  let count = 0;
  for (const [word, often] of one.words) count += Math.min(often, other.words.get(word) ?? 0);
  return count;
}
