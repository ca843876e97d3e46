/** Writing what a decision does into the report, and into the file of updates beside it. */
import { Position, type TextDocument, type Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DecideResult } from '../../protocol/review.ts';
import { isThere } from '../is-there.ts';

/** Changes both in one step, which one undo takes back; answers with the text in which it does. */
export async function writeDecided(
  { protocol2CodeConverter: convert }: BaseLanguageClient,
  document: TextDocument,
  { edits, updates }: Extract<DecideResult, { readonly kind: 'decided' }>,
): Promise<TextDocument | 'read-only' | undefined> {
  const { version } = document;
  const edit = new WorkspaceEdit();
  if (edits.length > 0) edit.set(document.uri, await convert.asTextEdits([...edits]));
  const beside = updates && convert.asUri(updates.uri);
  if (beside) await append(edit, beside, updates.text);
  if (edit.size === 0) return undefined;
  if (!(await workspace.applyEdit(edit))) return 'read-only';
  if (!beside) return document.version === version ? 'read-only' : document;
  const written = await workspace.openTextDocument(beside);
  await written.save();
  const column = { viewColumn: ViewColumn.One, preserveFocus: true, preview: false };
  await window.showTextDocument(written, column);
  return written;
}

/** Puts entries at the end of a file, which is made where there is none. */
async function append(edit: WorkspaceEdit, file: Uri, entries: string): Promise<void> {
  const there = (await isThere(file)) ? await workspace.openTextDocument(file) : undefined;
  const text = there?.getText() ?? '';
  const gap = text.trim() === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  edit.createFile(file, { ignoreIfExists: true });
  edit.insert(file, there?.positionAt(text.length) ?? new Position(0, 0), gap + entries);
}
