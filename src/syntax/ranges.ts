import type { TextDocument } from 'langium';
import type { Position, Range } from 'vscode-languageserver-types';
import type { Span } from './lexer.ts';

/** A stretch of a text as editors count. */
export function rangeIn(text: Pick<TextDocument, 'positionAt'>, { start, end }: Span): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}

/** The same as an offset and another. */
export function spanIn(text: Pick<TextDocument, 'offsetAt'>, { start, end }: Range): Span {
  return { start: text.offsetAt(start), end: text.offsetAt(end) };
}

/** True when the two have a place in common, be it only an end. */
export function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
