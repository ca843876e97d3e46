/** What somebody may have meant who wrote something else. */
import { nearest } from '../rules/nearest.ts';

/** Goes on from a sentence that names the word: `: did you mean “docx”?`, or a full stop where nothing is near. */
export function hintAt(word: string, known: readonly string[]): string {
  const [near] = nearest(word, known, 1);
  return near === undefined ? '.' : didYouMean(near);
}

/** Goes on from a sentence that names what there is not. */
export function didYouMean(near: string): string {
  return `: did you mean “${near}”?`;
}
