/** The lines that an author means: those selected, or the list or the paragraph at the cursor. */
import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver';
import { type Line, lineIndexAt, linesWithin, splitLines } from '../../domain/lines.ts';
import { COMMENT, unescapeSlashes } from '../../lexicon/marks.ts';
import type { Span } from '../../syntax/lexer.ts';
import { keepsLine } from '../../syntax/prose.ts';
import { spanIn } from '../../syntax/ranges.ts';

/** From the first line with words to the last. */
export interface LinesMeant {
  readonly span: Span;
  /** Each paragraph and each item on a line of its own, as the language reads the text of an entry. */
  readonly unwrapped: string;
  readonly what: 'lines' | 'list' | 'paragraph';
}

/** Undefined where there are none, and where comments stand among them. */
export function linesMeant({ textDocument }: LangiumDocument, range: Range): LinesMeant | undefined {
  const text = textDocument.getText();
  const selection = spanIn(textDocument, range);
  if (selection.start < selection.end) return meant(linesWithin(text, selection), 'lines');
  const lines = splitLines(text);
  const around = linesAround(lines, lineIndexAt(lines, selection.start));
  const firstItem = around.findIndex(line => keepsLine(line.text) && !/^\s*\|/.test(line.text));
  const isInList = firstItem >= 0 && (around[firstItem]?.start ?? 0) <= selection.start;
  return isInList
    ? meant(around.slice(firstItem), 'list')
    : meant(around.slice(0, firstItem < 0 ? undefined : firstItem), 'paragraph');
}

function meant(lines: readonly Line[], what: LinesMeant['what']): LinesMeant | undefined {
  const [first, last] = [lines.find(isWritten), lines.findLast(isWritten)];
  if (!first || !last || lines.some(({ text }) => COMMENT.test(text))) return undefined;
  const written = lines.slice(lines.indexOf(first), lines.indexOf(last) + 1);
  return { span: { start: first.start, end: last.end }, unwrapped: unescapeSlashes(unwrap(written)), what };
}

/** The lines around one, without a gap between them. */
function linesAround(lines: readonly Line[], at: number): readonly Line[] {
  if (!isWritten(lines[at])) return [];
  let first = at;
  while (isWritten(lines[first - 1])) first--;
  let last = at;
  while (isWritten(lines[last + 1])) last++;
  return lines.slice(first, last + 1);
}

function unwrap(lines: readonly Line[]): string {
  return lines
    .map(({ text }, at) => {
      const goesOn = at > 0 && text.trim() !== '' && lines[at - 1]?.text.trim() !== '' && !keepsLine(text);
      return goesOn ? ` ${text.trim()}` : `${at > 0 ? '\n' : ''}${text.trimEnd()}`;
    })
    .join('');
}

function isWritten(line: Line | undefined): boolean {
  return line !== undefined && line.text.trim() !== '';
}
