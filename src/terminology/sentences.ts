/** Where sentences begin. */
import { LIST_MARK } from '../lexicon/marks.ts';

import type { Piece } from './report-prose.ts';

/** Abbreviations that end in a full stop and end no sentence. */
const ABBREVIATION =
  /(?:^|[\s([/])(?:nos?|paras?|arts?|figs?|secs?|vols?|chs?|pp?|eds?|approx|ca|cf|incl|max|min|resp|tel|rev|al|st|e\.g|i\.e|\p{L})\.$/iu;
/** Marks that a sentence may open behind, and those that may stand between the two. */
const END = new RegExp(`(?:[.!?:;][)"”’»]?|\\n)[\\s*_"“(«]*$|\\n\\s*${LIST_MARK.source}\\s+[*_"“(«]*$`, 'u');
const FAR_ENOUGH = 24;

/** True when a sentence, a line of its own or a point of a list begins with the word at `index`. */
export function opensSentence({ passage: { text }, words }: Piece, index: number): boolean {
  const start = words[index]?.start ?? 0;
  if (text.slice(0, start).trim() === '') return true;
  const before = text.slice(Math.max(0, start - FAR_ENOUGH), start);
  const end = END.exec(before);
  return end !== null && !ABBREVIATION.test(before.trimEnd());
}
