/** Writing what trackers say into the file of updates beside a report. */

import type { TextDocument } from 'vscode';
import { type Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';

/** Puts entries at the end of the file, in one step that can be undone, and shows it; undefined where it can't be written. */
export async function writeUpdates(target: Uri, text: string): Promise<TextDocument | undefined> {
  const edit = new WorkspaceEdit();
  edit.createFile(target, { ignoreIfExists: true });
  if (!(await workspace.applyEdit(edit))) return undefined;
  const document = await workspace.openTextDocument(target);
  const before = document.getText();
  const gap = before.trim() === '' ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const insertion = new WorkspaceEdit();
  insertion.insert(target, document.positionAt(before.length), gap + text);
  if (!(await workspace.applyEdit(insertion))) return undefined;
  await document.save();
  await window.showTextDocument(document, {
    viewColumn: ViewColumn.One,
    preserveFocus: true,
    preview: false,
  });
  return document;
}
