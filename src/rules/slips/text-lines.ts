/** The lines of an entry's text as they stand in the file. */
import type { Entry } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { textStart } from '../../syntax/prose.ts';

/** One line of a text; the first is the one with the colon. */
export interface TextLine extends Span {
  readonly text: string;
}

/** The lines of an entry's text, without their line breaks. */
export function textLines(entry: Entry): TextLine[] {
  const cst = entry.$cstNode;
  if (!cst) return [];
  const start = textStart(entry);
  return [...cst.root.fullText.slice(start, cst.end).matchAll(/[^\r\n]+/g)].map(({ 0: text, index }) => ({
    text,
    start: start + index,
    end: start + index + text.length,
  }));
}
