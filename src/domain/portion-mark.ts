/** Letters in brackets by which houses mark a paragraph: (C), (S//NOFORN), (U//FOUO). */
import { wordsInAll } from '../lexicon/language-words.ts';
import { wordsIn } from '../lexicon/words-in.ts';
import { highest, type Marking } from './marking.ts';
import { readMarking } from './read-marking.ts';

const KEPT = new Set(wordsInAll('portions'));
const OPEN = new Set(wordsInAll('openPortions'));
/** A letter of a list that goes on: (A), (B), (C); or A), B), (C). */
const LISTED = /\([ABDE]\)|(?:^|\n|[:;,.]\s)\s*(?:[-*+•]\s+)?[ABDE]\)\s/i;
/** Fewer words in a cell are no sentence. */
const SENTENCE = 4;
/** What a sign for copyright stands before. */
const YEAR = /^\s*(?:19|20)\d\d/;

/**
 * What the letters between two brackets mark. Letters alone may stand for something else: they may be the point of a
 * list, a sign, or short for the words before.
 */
export function portionMark(letters: string, before: string, after: string): Marking | undefined {
  const [first = '', ...more] = KEPT.has(letters) ? [letters] : letters.split(/\s*(?:\/{1,2}|-)\s*/);
  if (!KEPT.has(first) && !OPEN.has(first)) return undefined;
  if (more.length > 0 && more.every(each => /^\p{Lu}[\p{Lu}\p{N} ,-]+$/u.test(each)))
    return highest([levelOf(first), ...more.map(each => (OPEN.has(each) ? undefined : levelOf(each)))]);
  const isOther =
    more.length > 0 ||
    LISTED.test(before + after) ||
    YEAR.test(after) ||
    isShortFor(first, before) ||
    isUnit(before, after);
  return isOther || OPEN.has(first) ? undefined : 'confidential';
}

/** What a report can't have as its marking is confidential until its author decides. */
function levelOf(letters: string): Marking {
  return OPEN.has(letters) ? 'unclassified' : (readMarking(letters)?.level ?? 'confidential');
}

/** “Rural clinics (R)”, “Bureau of Prisons (BP)”: the letters begin words right before. */
function isShortFor(letters: string, before: string): boolean {
  const words = wordsIn(/[^.!?:;\n]*$/.exec(before)?.[0] ?? '').slice(-2 * letters.length);
  const initials = words.filter(word => /^\p{Lu}/u.test(word)).map(word => word.charAt(0));
  return initials.slice(-letters.length).join('') === letters;
}

/** “| Temperature (C) |”: what a column is measured in. */
function isUnit(before: string, after: string): boolean {
  if (/^[.;!?]/.test(after)) return false;
  const cell = /(?:^|\n)[^\S\n]*\|(?:[^|\n]*\|)*([^|\n]*)$/.exec(before)?.[1]?.trim() ?? '';
  const count = cell === '' ? 0 : cell.split(/\s+/).length;
  return count > 0 && count < SENTENCE;
}
