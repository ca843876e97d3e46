import { lineAround } from '../../domain/lines.ts';
import { TERMINALS } from '../../lexicon/generated/terminals.ts';
import { COMMENTS } from '../../lexicon/marks.ts';
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

/** A comment, and whether it stands in the head of its entry. */
export interface EntryComment extends Span {
  readonly text: string;
  readonly isInHead: boolean;
  readonly isAtMargin: boolean;
}

/** The comments within an entry. */
export function commentsIn(entry: Entry): readonly EntryComment[] {
  const cst = entry.$cstNode;
  if (!cst?.text.includes('//')) return [];
  const begin = textStart(entry);
  const { fullText } = cst.root;
  const head = fullText.slice(cst.offset, begin).replace(PHRASES, phrase => 'x'.repeat(phrase.length));
  return [...(head + fullText.slice(begin, cst.end)).matchAll(COMMENTS)].map(({ 0: text, index }) => {
    const start = cst.offset + index;
    const isAtMargin = /[\r\n]/.test(fullText.charAt(start - 1));
    return { text, start, end: start + text.length, isInHead: start < begin, isAtMargin };
  });
}

/**
 * The comments above an entry, without their slashes, from the first: those directly above it, or, with an empty line
 * between, those that nothing else stands directly above.
 */
export function commentsAbove({ $cstNode }: Entry): readonly Omit<TextLine, 'after'>[] {
  if (!$cstNode) return [];
  const {
    root: { fullText },
    offset,
  } = $cstNode;
  const above: Omit<TextLine, 'after'>[] = [];
  let isApart = false;
  for (let next = offset; next > 0; ) {
    const end = next - (fullText.startsWith('\r\n', next - 2) ? 2 : 1);
    const { start } = lineAround(fullText, end);
    const text = fullText.slice(start, end);
    const isEmpty = text.trim() === '';
    if (isEmpty && above.length > 0) return above;
    if (isEmpty) isApart = true;
    else if (text.startsWith('//')) above.unshift({ text: text.slice(2), start: start + 2, end });
    else return isApart ? [] : above;
    next = start;
  }
  return above;
}

const COMMENTS_BELOW = /(?:[^\S\r\n]*(?:\r\n?|\n)\/\/[^\r\n]*)+(?=\s*$|(?:\r\n?|\n)[^\S\r\n]*[\r\n])/y;

/** The comments directly below an entry and above an empty line; others belong to the entry that they stand above. */
export function commentsBelow({ $cstNode }: Entry): readonly Omit<TextLine, 'after'>[] {
  const { end = 0, root } = $cstNode ?? {};
  COMMENTS_BELOW.lastIndex = end;
  const [lines = ''] = COMMENTS_BELOW.exec(root?.fullText ?? '') ?? [];
  return Array.from(lines.matchAll(/(?<=(?<![^\r\n])\/\/)[^\r\n]*/g), ({ 0: text, index }) => {
    const start = end + index;
    return { text, start, end: start + text.length };
  });
}

const PHRASES = new RegExp(TERMINALS.STRING, 'g');
