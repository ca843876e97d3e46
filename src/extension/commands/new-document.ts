/** *New Report* and *New Programme*: an unsaved document with the snippet of that name in it. */
import { commands, window, workspace } from 'vscode';

/** Makes *New Report*. The first report of a folder brings its programme along; later ones share one. */
export function newReport(): () => Promise<void> {
  return async () => {
    const others = await workspace.findFiles('**/*.mission', null, 1);
    await newDocument(others.length > 0 ? 'Mission report' : 'First mission report')();
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
