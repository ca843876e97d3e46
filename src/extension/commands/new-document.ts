/** *New Report* and *New Programme*: an unsaved document with the snippet of that name in it. */
import { commands, SnippetString, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { NEW_REPORT_REQUEST } from '../../protocol.ts';

/**
 * Makes *New Report*. The first report of a folder brings its programme along; later ones share one, and where there is
 * but one, its names stand in the report already.
 */
export function newReport(client: BaseLanguageClient): () => Promise<void> {
  return async () => {
    const others = await workspace.findFiles('**/*.mission', null, 1);
    const snippet = others.length > 0 ? await client.sendRequest<string | null>(NEW_REPORT_REQUEST) : null;
    if (snippet === null) return newDocument(others.length > 0 ? 'Mission report' : 'First mission report')();
    const document = await workspace.openTextDocument({ language: 'mission-report' });
    const editor = await window.showTextDocument(document);
    await editor.insertSnippet(new SnippetString(snippet));
  };
}

/** Makes the command for one snippet; the snippets are the extension's own (`language/snippets.json`). */
export function newDocument(snippet: string): () => Promise<void> {
  return async () => {
    const document = await workspace.openTextDocument({ language: 'mission-report' });
    await window.showTextDocument(document);
    await commands.executeCommand('editor.action.insertSnippet', { langId: 'mission-report', name: snippet });
  };
}
