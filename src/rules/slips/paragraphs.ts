/** The paragraphs of an entry's text, as somebody who types a marking sees them. */
import type { Entry } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { type Passage, proseOf } from '../../syntax/prose.ts';
import { tagsInText } from './tag-in-text.ts';

/** One of them, without the blanks around it. */
export interface Paragraph {
  readonly text: string;
  /** Where lines of the file begin within it, but for the first. */
  readonly lines: readonly number[];
  /** Where a stretch of it stands in the file. */
  span(start: number, end: number): Span;
}

const PARAGRAPH = /[^\n]+(?:\n[^\n]+)*/g;

/** The title without tags that stand in it, and what the body has between empty lines. */
export function paragraphsOf(entry: Entry): readonly Paragraph[] {
  const { title, body } = proseOf(entry);
  const tags = tagsInText(entry).length;
  return [
    paragraph(title, tags, title.text.slice(tags)),
    ...Array.from(body.text.matchAll(PARAGRAPH), ({ 0: text, index }) => {
      const indent = text.length - text.trimStart().length;
      return paragraph(body, index + indent, text.trim());
    }),
  ];
}

function paragraph(passage: Passage, from: number, text: string): Paragraph {
  const lines = passage.lineStarts(from, from + text.length).map(start => start - from);
  return { text, lines, span: (start, end) => passage.span(from + start, from + end) };
}
