import {
  SnippetString,
  SnippetTextEdit,
  type TextDocument,
  TextEdit,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { asSnippet } from '../base/plain-snippet.ts';
import type { MendingEdit } from '../protocol/report.ts';
import { warnIfUnchanged } from './change-text.ts';
import { showReport } from './report-in-editor.ts';

/** Makes the edits in one step, and asks for what is to be filled in, or goes on behind the first; false where the text can't be changed. */
export async function makeEdits(
  { protocol2CodeConverter: convert }: BaseLanguageClient,
  document: TextDocument,
  mending: readonly MendingEdit[],
): Promise<boolean> {
  const { version } = document;
  await showReport(document.uri);
  const isOpen = mending.some(({ snippet }) => snippet !== undefined);
  const edits = mending.map(({ range, newText, snippet }, index) => {
    const filled = snippet ?? (isOpen || index > 0 ? undefined : `${asSnippet(newText)}$0`);
    if (filled === undefined) return new TextEdit(convert.asRange(range), newText);
    const edit = new SnippetTextEdit(convert.asRange(range), new SnippetString(filled));
    edit.keepWhitespace = true;
    return edit;
  });
  const making = new WorkspaceEdit();
  making.set(document.uri, edits);
  await workspace.applyEdit(making);
  return warnIfUnchanged(document, version);
}
