import type { ConfusedPair } from '../../lexicon/language-confusables.ts';
import type { WordedText } from '../read-texts.ts';
import { patternsIn } from './found-patterns.ts';

/** Words that are wrong where they stand, as offsets in their text. */
export interface Confusion {
  readonly pair: ConfusedPair;
  readonly start: number;
  readonly end: number;
}

/** The confusions of a text, in order; none in a language whose pairs are not known. */
export function confusionsIn(worded: WordedText, language: string): readonly Confusion[] {
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
