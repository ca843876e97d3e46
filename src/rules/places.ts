/** Where in an entry a problem stands, and edits made from there. */

import type { AstNode, CstNode } from 'langium';
import { GrammarUtils } from 'langium';
import { textOfSnippet } from '../base/plain-snippet.ts';
import { endOfLine, lineAround } from '../domain/lines.ts';
import { type Entry, isHeader } from '../syntax/generated/ast.ts';
import type { Span } from '../syntax/lexer.ts';
import { structureText } from '../syntax/prose.ts';
import type { Edit } from './rule.ts';

export function entryWordOf({ $cstNode }: AstNode): Span {
  const start = $cstNode?.offset ?? 0;
  const word = /^[\p{L}-]+/u.exec($cstNode?.text ?? '')?.[0] ?? '';
  return { start, end: start + word.length };
}

/** The structure of an entry: all that stands before its text. */
export function structureOf(entry: Entry): Span {
  return { start: entry.$cstNode?.offset ?? 0, end: structureEnd(entry) };
}

/** The value of a property (the `index`th of several), or the whole of the node. */
export function propertyOf<N extends AstNode>(node: N, property: keyof N & string, index?: number): Span {
  return spanOf(GrammarUtils.findNodeForProperty(node.$cstNode, property, index) ?? node.$cstNode);
}

/** Where a node of the syntax tree stands. */
export function spanOf(node: CstNode | undefined): Span {
  return { start: node?.offset ?? 0, end: node?.end ?? 0 };
}

/** Adds words at the end of an entry's structure, before its colon. */
export function addToStructure(entry: Entry, words: string): Edit {
  const end = structureEnd(entry);
  return { span: { start: end, end }, text: ` ${words}` };
}

/** Adds a line below an entry, before the next; below the whole of a line that could be read in part only. */
export function addBelow(entry: Entry, line: string): Edit {
  const read = entry.$cstNode?.end ?? 0;
  const text = entry.$cstNode?.root.fullText ?? '';
  const end = read + text.slice(read, endOfLine(text, read)).trimEnd().length;
  return { span: { start: end, end }, text: `\n${line}` };
}

/** Adds a header line below the mission (or programme) and the headers that it has. */
export function addHeader(owner: Entry, line: string): Edit {
  const { entries } = owner.$container;
  const next = entries.findIndex((entry, i) => i > (owner.$containerIndex ?? 0) && !isHeader(entry));
  return addBelow(entries[(next < 0 ? entries.length : next) - 1] ?? owner, line);
}

/** The edit, of which the text is a snippet whose places the author fills in. */
export function toFillIn({ span, text }: Edit): Edit {
  return { span, text: textOfSnippet(text), snippet: text };
}

/** Takes a part of a line away, with the blanks before it, or those behind it at the beginning of a line; nothing is left of a line that it fills. */
export function remove(text: string, { start, end }: Span): Edit {
  const line = lineAround(text, start);
  const before = text.slice(line.start, start);
  const after = text.slice(end, endOfLine(text, end));
  if (before.trim() !== '') return { span: { start: line.start + before.trimEnd().length, end }, text: '' };
  const blanks = after.length - after.trimStart().length;
  if (blanks < after.length || line.start === 0) return { span: { start, end: end + blanks }, text: '' };
  const above = text.startsWith('\r\n', line.start - 2) ? 2 : 1;
  return { span: { start: line.start - above, end }, text: '' };
}

/** Takes an entry away, with its line breaks. */
export function removeLines(text: string, entry: Entry): Edit {
  const { start, end } = spanOf(entry.$cstNode);
  return {
    span: {
      start,
      end: end + (/^[^\S\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(end, end + 80))?.[0].length ?? 0),
    },
    text: '',
  };
}

function structureEnd(entry: Entry): number {
  return (entry.$cstNode?.offset ?? 0) + structureText(entry).length;
}
