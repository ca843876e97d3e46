/** What an author is shown of a report that was imported: a page beside it, and a message. */
import { commands, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import { ImportPage, type ShownImport } from './import-page.ts';

export type ShowImported = (shown: ShownImport) => Promise<void>;

export function importedShower(client: BaseLanguageClient, extension: Uri): ShowImported {
  let page: ImportPage | undefined;
  return async shown => {
    page?.panel.dispose();
    const opened = new ImportPage(shown, client, extension);
    page = opened;
    opened.panel.onDidDispose(() => {
      if (page === opened) page = undefined;
    });
    await say(shown);
  };
}

/** Says what became of the source, as the page counts it, and offers the next step. */
async function say({ name, document, imported }: ShownImport): Promise<void> {
  const complete = extensionText('import.complete');
  const said = extensionText('import.done', { file: name, ...imported.sum });
  if ((await window.showInformationMessage(said, complete)) === complete)
    await commands.executeCommand('missionReport.completeReport', document.uri);
}
