import type { Entry } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { textStart } from '../../syntax/prose.ts';

/** One line of a text; the first is the one with the colon. */
export interface TextLine extends Span {
  readonly text: string;
  /** The character that ends the line above; the colon, for the first. */
  readonly after: string;
}

/** Whatever a reader sees as a new line; files from elsewhere have more than the two that end a line here. */
const LINE = /[^\r\n\v\f\u0085\u2028\u2029]+/g;

/** The lines of an entry's text, without their line breaks. */
export function textLines(entry: Entry): TextLine[] {
  const cst = entry.$cstNode;
  if (!cst) return [];
  const start = textStart(entry);
  const { fullText } = cst.root;
  return [...fullText.slice(start, cst.end).matchAll(LINE)].map(({ 0: text, index }) => ({
    text,
    start: start + index,
    end: start + index + text.length,
    after: fullText.charAt(start + index - 1),
  }));
}
