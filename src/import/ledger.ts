/** The proof that nothing was lost and nothing invented: the words of the source against those of the result. */
import { type Counted, isLetter, type MatchedWords } from './matched-words.ts';

/** The sums of an import. */
export interface Ledger {
  /** Words of the source. */
  readonly words: number;
  /** Words of the source that stand in the result, each at its turn, in comments or not. */
  readonly written: number;
  /** Those of them that found no better place than an annex. */
  readonly unplaced: number;
  /** True when the result holds the words of the source, all of them, in order, and no others. */
  readonly agrees: boolean;
  /** What was expected where the two part, and what stands there. */
  readonly firstDifference?: { readonly expected: string; readonly found: string };
}

/** Words that stand beside the text, in no order. */
export interface Spoken {
  readonly wanted: readonly string[];
  readonly found: readonly string[];
}

/** Draws the sums of what was matched, and of what was said beside. */
export function keepLedger({ wanted, found, pairs, at, there }: MatchedWords, spoken: Spoken): Ledger {
  const said = (words: readonly string[]) => words.toSorted().join(' ');
  const agrees = at >= wanted.length && there >= found.length && said(spoken.wanted) === said(spoken.found);
  const around = (words: readonly Counted[], from: number) =>
    words
      .slice(from, from + 5)
      .map(({ word }) => word)
      .join(' ');
  const isCounted = ({ word, isDrawn }: Counted) => !isDrawn || isLetter(word);
  return {
    words: wanted.filter(isCounted).length + spoken.wanted.length,
    written: wanted.filter((each, index) => pairs[index] && isCounted(each)).length + spoken.found.length,
    unplaced: found.filter(({ isUnplaced, isDrawn }) => isUnplaced && !isDrawn).length,
    agrees,
    ...(agrees ? {} : { firstDifference: { expected: around(wanted, at), found: around(found, there) } }),
  };
}
