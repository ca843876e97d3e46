/** The words of a head, which may stand on several lines with comments between them. */
import { TERMINALS } from '../lexicon/generated/terminals.ts';
import { COMMENT } from '../lexicon/marks.ts';

const PHRASE_OR_COMMENT = new RegExp(`(${TERMINALS.STRING.source})|${COMMENT.source}`, 'g');

/** A head with blanks in the place of comments, so that all else keeps its place. */
export function blankComments(head: string): string {
  return head.includes('//')
    ? head.replace(PHRASE_OR_COMMENT, (words, phrase) => phrase ?? ' '.repeat(words.length))
    : head;
}

/** A head on one line and without its comments. */
export function onOneLine(head: string): string {
  return blankComments(head).replace(/\s*[\r\n]\s*/g, ' ');
}
