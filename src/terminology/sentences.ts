/** Where sentences begin. */
import { LIST_MARK } from '../lexicon/marks.ts';
import { endsSentence } from '../lexicon/sentences.ts';
import type { WordedPassage } from './own-prose.ts';

/** The end of a line, the mark of a list, a colon or a semicolon: what follows begins anew, though it may be no sentence. */
const BEGINNING = new RegExp(`(?:[:;][)"”’»]?|\\n|\\n\\s*${LIST_MARK.source})\\s*$`, 'u');
/** What may stand between the end of a sentence and the first word of the next. */
const OPENING = /[\s*_"“(«]+$/u;
const FAR_ENOUGH = 24;

/** True when a sentence, a line of its own or a point of a list begins with the word at `index`. */
export function opensSentence({ passage: { text }, words }: WordedPassage, index: number): boolean {
  const { start = 0, end = 0 } = words[index] ?? {};
  const before = text.slice(Math.max(0, start - FAR_ENOUGH), start);
  const blanks = OPENING.exec(before)?.[0] ?? '';
  const head = before.slice(0, before.length - blanks.length);
  if (head === '') return true;
  return BEGINNING.test(head + blanks.replace(/[^\s]/g, '')) || endsSentence(head, text.slice(start, end));
}
