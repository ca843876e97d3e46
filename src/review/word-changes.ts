/** Where two texts part, word by word. */
import { hunksOf, type Range } from '../export/page/compare/hunks.ts';
import { bagOf, likeness as likenessOf, shared as sharedOf } from '../export/page/compare/likeness.ts';

/** A stretch of one text that stands in the place of a stretch of another; either may be empty. */
export interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly by: { readonly start: number; readonly end: number };
}

/** Words, with what stands between them each for itself. */
const WORDS = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** Beyond so many differences two texts are held to have nothing in common. */
const MOST_EDITS = 4000;

/** The stretches in which `to` differs from `from`, in order. */
export function wordChanges(from: string, to: string): readonly Replaced[] {
  if (from === to) return [];
  const [words, others] = [wordsOf(from), wordsOf(to)];
  const [places, there] = [placesOf(words), placesOf(others)];
  return hunksOf(words, others, MOST_EDITS)
    .filter(({ isSame }) => !isSame)
    .map(({ was, now }) => ({ ...stretch(places, was), by: stretch(there, now) }));
}

/** How much two texts have in common, from none (0) to all (1). */
export function likeness(a: string, b: string): number {
  const [one, other] = [bagOf(a), bagOf(b)];
  if (one.size + other.size === 0) return a === b ? 1 : 0;
  return likenessOf(one, other);
}

/** How many words two texts share. */
export function shared(a: string, b: string): number {
  return sharedOf(bagOf(a), bagOf(b));
}

/** Where each word begins, and where the last one ends. */
function placesOf(words: readonly string[]): readonly number[] {
  let at = 0;
  return [0, ...words.map(({ length }) => (at += length))];
}

function stretch(
  places: readonly number[],
  [from, to]: Range,
): { readonly start: number; readonly end: number } {
  return { start: places[from] ?? 0, end: places[to] ?? 0 };
}

function wordsOf(text: string): string[] {
  return text.match(WORDS) ?? [];
}
