/** The lines of a text. */
import type { Span } from '../syntax/lexer.ts';

/** One line without its end. */
export interface Line extends Span {
  readonly text: string;
  /** Where the next line begins. */
  readonly next: number;
}

/** The lines of a text, in order. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const { index, 0: whole } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const line = whole.replace(/[\r\n]+$/, '');
    if (whole !== '')
      lines.push({ start: index, end: index + line.length, next: index + whole.length, text: line });
  }
  return lines;
}

/** The last line that begins at or before the offset. */
export function lineIndexAt(lines: readonly Line[], offset: number): number {
  let low = -1;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The lines that a selection holds: not the one at whose beginning it ends. */
export function linesWithin(text: string, { start, end }: Span): readonly Line[] {
  const lines = splitLines(text);
  const first = Math.max(lineIndexAt(lines, start), 0);
  const last = lineIndexAt(lines, end > start ? end - 1 : end);
  return lines.slice(first, last + 1);
}
