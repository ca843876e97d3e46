/** *Convert selected lines or bullets to findings*. */

import type { LangiumDocument } from 'langium';
import { type Line, lineIndexAt, linesWithin, splitLines } from '../../domain/lines.ts';
import { findingsFrom } from '../../intake/notes-as-findings.ts';
import { readText } from '../../intake/read-text.ts';
import { fileOf } from '../../syntax/file-of.ts';
import { isHeader } from '../../syntax/generated/ast.ts';
import type { MissionReportLexingReport, Span } from '../../syntax/lexer.ts';
import { keepsLine, proseOf } from '../../syntax/prose.ts';
import type { ActionMaker } from '../code-actions.ts';
import { entryAt, lastBelow, leansOnWhatIsAbove } from './entry-at.ts';
import { textAction } from './text-action.ts';

/**
 * Makes an untagged finding of each bullet, number and paragraph of the lines that are selected, or of the list at the
 * cursor. Lines that belong to no entry become findings where they stand. Lines in the text of an entry leave it, and
 * stand below it and its answers, so that no recommendation changes its finding.
 */
export const convertToFindings: ActionMaker = (document, { range }) => {
  const { textDocument } = document;
  const text = textDocument.getText();
  const selection = { start: textDocument.offsetAt(range.start), end: textDocument.offsetAt(range.end) };
  const isSelected = selection.start < selection.end;
  const span = spanOf(isSelected ? linesWithin(text, selection) : listAround(text, selection.start));
  if (!span) return [];
  const place = placeFor(document, span);
  if (!place) return [];
  const findings = findingsFrom(readText(text.slice(span.start, span.end)).blocks).trimEnd();
  const count = findings.match(/^finding\b/gm)?.length ?? 0;
  if (count === 0) return [];
  const [before, after] = [text.slice(0, span.start).trimEnd().length, text.slice(span.end)];
  const isInPlace = place.start === span.start;
  const gap = isInPlace && /^(?:\r\n|\r|\n)[^\S\r\n]*\S/.test(after) ? '\n' : '';
  const edits = isInPlace
    ? [{ span, text: findings + gap }]
    : [
        { span: { start: before, end: span.end }, text: '' },
        { span: place, text: `\n\n${findings}` },
      ];
  const what = isSelected ? 'selected lines' : 'list';
  const into = count === 1 ? 'a finding' : `${count} findings`;
  return [textAction(document, { title: `Convert the ${what} to ${into}`, kind: 'refactor.rewrite', edits })];
};

/** From the first line with words to the last. */
function spanOf(lines: readonly Line[]): Span | undefined {
  const isWritten = ({ text }: Line) => text.trim() !== '';
  const [first, last] = [lines.find(isWritten), lines.findLast(isWritten)];
  if (!first || !last || lines.some(({ text }) => text.startsWith('//'))) return undefined;
  return { start: first.start, end: last.end };
}

/** The items around an offset, without a gap between them; empty where the line is none. */
function listAround(text: string, offset: number): readonly Line[] {
  const lines = splitLines(text);
  const at = lineIndexAt(lines, offset);
  const isWritten = (index: number) => (lines[index]?.text.trim() ?? '') !== '';
  if (!isItem(lines[at])) return [];
  let first = at;
  while (isWritten(first - 1)) first--;
  let last = at;
  while (isWritten(last + 1)) last++;
  const list = lines.slice(first, last + 1);
  return list.slice(list.findIndex(isItem));
}

function isItem(line: Line | undefined): boolean {
  return line !== undefined && keepsLine(line.text) && !/^\s*\|/.test(line.text);
}

/** Where the findings go; undefined where the lines are more, or other, than prose below one title. */
function placeFor(document: LangiumDocument, span: Span): Span | undefined {
  const { entries } = fileOf(document);
  const { stray } = document.parseResult.lexerReport as MissionReportLexingReport;
  const above = entries.findLast(({ $cstNode }) => ($cstNode?.offset ?? 0) <= span.start);
  if (stray.some(({ start, end }) => start <= span.start && span.end <= end)) {
    const next = above ? entries[entries.indexOf(above) + 1] : entries[0];
    return above && leansOnWhatIsAbove(next) ? after(lastBelow(above)) : span;
  }
  const entry = entryAt(fileOf(document), span.start);
  if (!entry || isHeader(entry) || span.end > (entry.$cstNode?.end ?? 0)) return undefined;
  const { body } = proseOf(entry);
  const lines = document.textDocument.getText().slice(span.start, span.end);
  const start = span.end - lines.trimStart().length;
  return body.text !== '' && body.offsetAt(0) <= start ? after(lastBelow(entry)) : undefined;
}

function after({ $cstNode }: { readonly $cstNode?: { readonly end: number } | undefined }): Span {
  return { start: $cstNode?.end ?? 0, end: $cstNode?.end ?? 0 };
}
