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

/** Says what became of the words, and offers the next step: a pillar for each finding. */
async function say({ name, imported: { notes } }: ShownImport): Promise<void> {
  const tag = extensionText('import.tag');
  const said = extensionText('import.done', { file: name, notes: notes.join(' ') });
  if ((await window.showInformationMessage(said, tag)) === tag) {
    await commands.executeCommand('missionReport.tagFindings');
  }
}
