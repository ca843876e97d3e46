/** What counts as a word: the measure of "nothing lost, nothing invented". */
import { isMark } from './marks.ts';

const LAYOUT = /^[|*+>#=_~•·●○▪▫■□◦‣⁃∙➢➤►❖–—:-]+$/u;

/**
 * The words of one line, in order: what stands between blanks. Bullets, list numbers in front and rules of a
 * table are layout, which a source and its `.mission` text may draw differently.
 */
export function wordsOf(line: string): readonly string[] {
  const trimmed = line.trim();
  if (trimmed.startsWith('|')) return trimmed.split('|').flatMap(withoutMarks);
  return withoutMarks(trimmed);
}

function withoutMarks(text: string): readonly string[] {
  const tokens = text.split(/\s+/u).filter(token => token !== '');
  const start = tokens.findIndex(token => !isMark(token));
  return start < 0 ? [] : tokens.slice(start).filter(token => !LAYOUT.test(token));
}
