import { MARKINGS } from '../domain/marking.ts';
import { labelsIn } from '../export/labels.ts';
import { LANGUAGES } from '../export/languages.ts';
import { typedMarkings } from '../syntax/standing-markings.ts';

/** What markings are called, in every language of exports and as they are written. */
const NAMES: ReadonlySet<string> = new Set(
  MARKINGS.flatMap(marking => [
    marking,
    ...LANGUAGES.map(language => labelsIn(language)[`class.${marking}`]),
  ]).map(nameOf),
);

/** True where words hold a marking as exports write it, or as houses do. */
export function looksMarked(words: string): boolean {
  if (typedMarkings(words).length > 0) return true;
  return [...words.matchAll(/[[［]([^[\]［］]*)[\]］]/g)].some(([, name = '']) => NAMES.has(nameOf(name)));
}

function nameOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\s\p{Pd}_]+/gu, ' ')
    .trim();
}
