import { type TextDocument, type TextEdit, window } from 'vscode';
import { extensionText } from '../messages/extension.ts';
import { showReport } from './report-in-editor.ts';

/**
 * Changes a text where it is shown, as one step that can be undone. A text that is read-only there stays as it is, and
 * its author is told. True when it was changed.
 */
export async function changeText(document: TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
  const { version } = document;
  const editor = await showReport(document.uri);
  await editor.edit(edit => {
    for (const { range, newText } of edits) edit.replace(range, newText);
  });
  return warnIfUnchanged(document, version);
}

/** False where a text is as it was, which is told. */
export function warnIfUnchanged(document: TextDocument, version: number): boolean {
  if (document.version !== version) return true;
  window.showInformationMessage(extensionText('edit.read-only'));
  return false;
}
