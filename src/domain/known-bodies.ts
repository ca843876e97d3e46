import { BODIES } from '../lexicon/ordinary-words.ts';
import { bareWords } from './fold-words.ts';

let names: readonly (readonly string[])[] | undefined;

/** The words of each of their names. */
export function knownBodies(): readonly (readonly string[])[] {
  names ??= BODIES.map(bareWords);
  return names;
}
