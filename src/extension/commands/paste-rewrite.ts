/** *Paste as Rewrite…*: what somebody or something made of an entry, against the entry; nothing is taken that nobody accepts. */
import { env, ViewColumn, window } from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import { reportInEditor } from '../report-in-editor.ts';
import type { ReviewShower } from '../review/show-review.ts';

/** Makes the command: it compares the clipboard with what is selected, or with the entry at the cursor. */
export function pasteRewrite(shower: ReviewShower) {
  return async (): Promise<void> => {
    const editor = window.activeTextEditor;
    const report = reportInEditor();
    if (!editor || !report) {
      window.showInformationMessage(extensionText('rewrite.no-report'));
      return;
    }
    const { document, selection } = editor;
    const [start, end] = [document.offsetAt(selection.start), document.offsetAt(selection.end)];
    const text = await env.clipboard.readText();
    if (text.trim() === '') {
      window.showInformationMessage(extensionText('rewrite.empty'));
      return;
    }
    const name = extensionText('rewrite.name');
    await shower.show({
      report,
      sources: [{ kind: 'rewrite', name, base: document.getText(), start, end, text }],
      head: () => extensionText('rewrite.head'),
      isLook: false,
      column: ViewColumn.Beside,
    });
  };
}
