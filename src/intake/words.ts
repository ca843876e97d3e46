/** What counts as a word: the measure of "nothing lost, nothing invented". */
import { splitMark } from './marks.ts';

const LAYOUT = /^[|*+>#=_~•·●○▪▫■□◦‣⁃∙➢➤►❖–—:-]+$/u;

/** A bar between the cells of a row. */
const BAR = /(?:^|(?<=\s))\|(?=\s|$)/u;

/**
 * The words of one line, in order: what stands between blanks. Bullets, list numbers in front and rules of a
 * table are layout, which a source and its `.mission` text may draw differently.
 */
export function wordsOf(line: string): readonly string[] {
  return withoutMark(line)
    .split(BAR)
    .flatMap(cell => withoutMark(cell).split(/\s+/u))
    .filter(token => token !== '' && !LAYOUT.test(token));
}

function withoutMark(text: string): string {
  let rest = text.trim();
  for (let marked = splitMark(rest); marked; marked = splitMark(rest)) rest = marked.text;
  return rest;
}
