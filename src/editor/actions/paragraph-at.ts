import { lineIndexAt, splitLines } from '../../domain/lines.ts';
import { LIST_ITEM } from '../../lexicon/marks.ts';
import type { Span } from '../../syntax/lexer.ts';
import { keepsLine } from '../../syntax/prose.ts';

/** Its words: without the blanks around it, and without the mark of an item. */
export interface Paragraph extends Span {
  /** Where its first line begins: before its mark, and before the blanks in front. */
  readonly lineStart: number;
  /** True for a row of a table, which can't be taken apart. */
  readonly isRow: boolean;
}

/** The paragraph of the prose at the offset; undefined between paragraphs. */
export function paragraphAt(prose: Span, text: string, offset: number): Paragraph | undefined {
  const lines = splitLines(text.slice(prose.start, prose.end));
  const at = Math.max(lineIndexAt(lines, offset - prose.start), 0);
  const isBlank = (index: number) => (lines[index]?.text.trim() ?? '') === '';
  if (isBlank(at)) return undefined;
  let first = at;
  while (first > 0 && !keepsLine(lines[first]?.text ?? '') && !isBlank(first - 1)) first--;
  let last = at;
  while (!isBlank(last + 1) && !keepsLine(lines[last + 1]?.text ?? '')) last++;
  const opening = lines[first]?.text ?? '';
  // On the line of the colon no list begins, whatever stands there.
  const mark = (first > 0 && LIST_ITEM.exec(opening)?.[0]) || /^\s*/.exec(opening)?.[0] || '';
  const lineStart = prose.start + (lines[first]?.start ?? 0);
  const start = lineStart + mark.length;
  const end = prose.start + (lines[last]?.start ?? 0) + (lines[last]?.text.trimEnd().length ?? 0);
  return start < end ? { start, end, lineStart, isRow: first > 0 && /^\s*\|/.test(opening) } : undefined;
}
