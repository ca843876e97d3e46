import { nearest } from '../rules/nearest.ts';

/** The nearest to a word; undefined where nothing is near. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  return nearest(word, known, 1)[0];
}
