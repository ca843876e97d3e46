/** Which lines of a text an author types, told from the changes of the text alone. */

import { WITHOUT_BLANKS } from '../../lexicon/marks.ts';

/** A change as VS Code tells it: where it was in the text before, and what stands there since. */
export interface TextChange {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly text: string;
}

/** Where the head of a line stands after changes to the text; undefined when it was joined or removed by them. */
export function lineAfter(line: number, changes: readonly TextChange[]): number | undefined {
  let moved = line;
  for (const { range, text } of changes) {
    const { start, end } = range;
    const added = text.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (start.line < line && line <= end.line && !(line === end.line && end.character === 0))
      return undefined;
    if (start.line === line && end.line > line) return undefined;
    if (start.line < line) moved += added - (end.line - start.line);
  }
  return moved;
}

/** True for a change that only joins a line to the one above, as Backspace at its head does. */
export function isJoin({ range: { start, end }, text }: TextChange): boolean {
  return text === '' && end.line === start.line + 1 && end.character === 0;
}

/**
 * The indentation that a line has left behind in the one to which it was joined at `character`, but for a blank between the
 * words; undefined where it left none.
 */
export function indentationLeft(
  line: string,
  character: number,
): { readonly start: number; readonly end: number } | undefined {
  const [before, after] = [line.slice(0, character), line.slice(character)];
  const blanks = after.length - after.trimStart().length;
  if (blanks === 0 || blanks === after.length || before.trim() === '') return undefined;
  const isApart = /\s$/.test(before);
  const isClosed = WITHOUT_BLANKS.test(before.slice(-1)) && WITHOUT_BLANKS.test(after.charAt(blanks));
  const start = character + (isApart || isClosed ? 0 : 1);
  return start < character + blanks ? { start, end: character + blanks } : undefined;
}
