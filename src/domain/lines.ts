/** The lines of a text, which end as LSP says: with CR LF, LF or CR. */
import type { Stretch } from '../lexicon/sentences.ts';
import { countBefore } from './halving.ts';

export const LINE_END = /\r\n|\r|\n/;

const CR = 13;
const LF = 10;

/** One line without its end. */
export interface Line extends Stretch {
  readonly text: string;
  readonly next: number;
}

/** The lines of a text, in order; behind a last line end is none. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; start = lines.at(-1)?.next ?? text.length) {
    const end = endOfLine(text, start);
    const next = Math.min(afterLineEnd(text, end), text.length);
    lines.push({ start, end, next, text: text.slice(start, end) });
  }
  return lines;
}

/** The line in which a place is, without its end. */
export function lineAround(text: string, offset: number): Stretch {
  let start = offset;
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  return { start, end: endOfLine(text, offset) };
}

export function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text, end)) end++;
  return end;
}

/** Where the next line begins, from the end of a line; behind the last line, past the end of the text. */
export function afterLineEnd(text: string, end: number): number {
  return end + (text.startsWith('\r\n', end) ? 2 : 1);
}

function isLineEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === LF || unit === CR;
}

/** How the lines of a text end, as far as its first does; LF where it has one line. */
export function lineEndOf(text: string): string {
  return LINE_END.exec(text)?.[0] ?? '\n';
}

/** The last line that begins at or before the offset. */
export function lineIndexAt(lines: readonly Line[], offset: number): number {
  return countBefore(lines, ({ start }) => start <= offset) - 1;
}

/** The lines that a selection holds: not the one at whose beginning it ends. */
export function linesWithin(text: string, { start, end }: Stretch): readonly Line[] {
  const lines = splitLines(text);
  const first = Math.max(lineIndexAt(lines, start), 0);
  const last = lineIndexAt(lines, end > start ? end - 1 : end);
  return lines.slice(first, last + 1);
}
