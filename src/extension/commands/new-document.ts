/** *New Report* and *New Programme*: an unsaved document with a template in it. */
import { SnippetString, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type BegunFile, NEW_REPORT_REQUEST } from '../../protocol.ts';

/** Makes *New Report*. The first report of a folder brings its programme along; later ones share one. */
export function newReport(client: BaseLanguageClient): () => Promise<void> {
  return async () => {
    const others = await workspace.findFiles('**/*.mission', null, 1);
    await begin(client, others.length > 0 ? 'report' : 'first-report');
  };
}

/** Makes *New Programme*. */
export function newProgramme(client: BaseLanguageClient): () => Promise<void> {
  return () => begin(client, 'programme');
}

async function begin(client: BaseLanguageClient, begun: BegunFile): Promise<void> {
  const snippet = await client.sendRequest<string>(NEW_REPORT_REQUEST, begun);
  const document = await workspace.openTextDocument({ language: 'mission-report' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(snippet));
}
