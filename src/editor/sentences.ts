/** Sentences and paragraphs in an author's text. */
import type { Entry } from '../syntax/generated/ast.ts';
import type { Span } from '../syntax/lexer.ts';
import { textStart } from '../syntax/prose.ts';

/** Where the prose of an entry stands: after its colon, to its end. */
export function proseSpan(entry: Entry, text: string): Span {
  const from = textStart(entry);
  const start = /[:\uFF1A]/.test(text.charAt(from)) ? from + 1 : from;
  return { start, end: Math.max(start, entry.$cstNode?.end ?? start) };
}

const SENTENCES = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** The sentence at an offset, without the blanks behind it; undefined where there is none. */
export function sentenceAt({ start, end }: Span, text: string, offset: number): Span | undefined {
  // A line break is not the end of a sentence here.
  const words = text.slice(start, end).replace(/[\r\n]/g, ' ');
  const sentence = SENTENCES.segment(words).containing(Math.min(offset, end - 1) - start);
  if (!sentence || sentence.segment.trim() === '') return undefined;
  const from = start + sentence.index + sentence.segment.length - sentence.segment.trimStart().length;
  return { start: from, end: start + sentence.index + sentence.segment.trimEnd().length };
}
