/** Sentences and paragraphs in an author's text. */
import { sentencesIn } from '../lexicon/sentences.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import type { Span } from '../syntax/lexer.ts';
import { textStart } from '../syntax/prose.ts';

/** Where the prose of an entry stands: after its colon, to its end. */
export function proseSpan(entry: Entry, text: string): Span {
  const from = textStart(entry);
  const start = /[:\uFF1A]/.test(text.charAt(from)) ? from + 1 : from;
  return { start, end: Math.max(start, entry.$cstNode?.end ?? start) };
}

/** The sentence at an offset, without the blanks behind it; undefined where there is none. */
export function sentenceAt({ start, end }: Span, text: string, offset: number): Span | undefined {
  const at = Math.min(offset, end - 1) - start;
  const sentence = sentencesIn(text.slice(start, end)).findLast(each => each.start <= at);
  return sentence && { start: start + sentence.start, end: start + sentence.end };
}
