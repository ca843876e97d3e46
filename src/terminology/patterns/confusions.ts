/** Words of a passage that stand where others are meant. */
import type { ConfusedPair } from '../../lexicon/language-confusables.ts';
import type { WordedPassage } from '../own-prose.ts';
import { patternsIn } from './found-patterns.ts';

/** Words that are wrong where they stand, as offsets in their passage. */
export interface Confusion {
  readonly pair: ConfusedPair;
  readonly start: number;
  readonly end: number;
}

/** The confusions of a passage, in order; none in a language whose pairs are not known. */
export function confusionsIn(worded: WordedPassage, language: string): readonly Confusion[] {
  const found: Confusion[] = [];
  let until = 0;
  for (const { value: pair, first, after } of patternsIn(worded, language)) {
    if (typeof pair === 'string' || first < until) continue;
    const [start, end] = [worded.words[first]?.start, worded.words[after - 1]?.end];
    if (start === undefined || end === undefined) continue;
    found.push({ pair, start, end });
    until = after;
  }
  return found;
}
