import { entryWord } from '../lexicon/words.ts';
import type { MissionFile } from './generated/ast.ts';
import type { Span } from './lexer.ts';
import { cachedOn } from './object-cache.ts';

const LINE = /^(?:([<|>])\1{6}(?:[^\S\r\n][^\r\n]*)?|={7}[^\S\r\n]*)$/gm;

/** The lines, in order; each conflict begins with one of `<<<<<<<`. A heading may be underlined by `=======`. */
export const conflictLines = cachedOn((file: MissionFile): readonly Span[] => {
  const text = file.$cstNode?.root.fullText ?? '';
  const lines = [...text.matchAll(LINE)].map(({ index, 0: line, 1: sign }) => ({ index, line, sign }));
  const isConflict = lines.some(({ sign }) => sign !== undefined);
  return lines
    .filter(({ index }) => isConflict || !isUnderHeading(text, index))
    .map(({ index, line }) => ({ start: index, end: index + line.trimEnd().length }));
});

/** True below a line of prose at the margin. */
function isUnderHeading(text: string, offset: number): boolean {
  const above = /([^\r\n]*)(?:\r\n|\r|\n)$/.exec(text.slice(0, offset))?.[1] ?? '';
  const [word = ''] = /^[\p{L}-]+/u.exec(above) ?? [];
  return /^\S/.test(above) && entryWord(word) === undefined;
}
