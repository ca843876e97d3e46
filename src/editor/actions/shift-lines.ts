/** *Move to the margin* and *Indent as prose*: what the selected lines are, structure or text. */

import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver';
import { type Line, linesWithin, splitLines } from '../../domain/lines.ts';
import { entryWord } from '../../lexicon/words.ts';
import { editorText } from '../../messages/editor.ts';
import { fileOf } from '../../syntax/file-of.ts';
import { indentIn } from '../../syntax/indent.ts';
import { spanIn } from '../../syntax/ranges.ts';
import type { ActionMaker } from '../code-actions.ts';
import { textAction } from './text-action.ts';

/**
 * Takes the blanks that the selected lines have in common from their front, where one of them is then an entry. Comments
 * stay what they are: one at the margin there, one within a text as text.
 */
export const moveToMargin: ActionMaker = (document, { range }) => {
  const lines = movableIn(document, range);
  const width = lines.reduce((least, line) => Math.min(least, blanksBefore(line)), Number.POSITIVE_INFINITY);
  const opens = lines.some(line => blanksBefore(line) === width && opensEntry(line));
  if (lines.length === 0 || width === 0 || !opens) return [];
  const edits = lines.map(line => ({ span: { start: line.start, end: line.start + width }, text: '' }));
  return [
    textAction(document, { title: editorText('action.move-to-margin'), kind: 'refactor.rewrite', edits }),
  ];
};

/** Indents the selected lines, so that they belong to the text of the entry above. Comments stay at the margin. */
export const indentAsProse: ActionMaker = (document, { range }) => {
  const lines = movableIn(document, range);
  const [first] = lines;
  const { entries } = fileOf(document);
  const hasAbove = entries.some(({ $cstNode }) => first && ($cstNode?.offset ?? 0) < first.start);
  if (!hasAbove || !lines.some(line => blanksBefore(line) === 0)) return [];
  const indent = indentIn(splitLines(document.textDocument.getText()).map(line => line.text));
  const edits = lines.map(line => ({ span: { start: line.start, end: line.start }, text: indent }));
  return [textAction(document, { title: editorText('action.indent'), kind: 'refactor.rewrite', edits })];
};

/** The selected lines but for empty ones and comments. */
function movableIn({ textDocument }: LangiumDocument, range: Range): readonly Line[] {
  const { start, end } = spanIn(textDocument, range);
  const lines = start < end ? linesWithin(textDocument.getText(), { start, end }) : [];
  return lines.filter(({ text }) => text.trim() !== '' && !text.trimStart().startsWith('//'));
}

function blanksBefore({ text }: Line): number {
  return text.length - text.trimStart().length;
}

function opensEntry({ text }: Line): boolean {
  return entryWord(/^\s*([\p{L}-]+)/u.exec(text)?.[1] ?? '') !== undefined;
}
