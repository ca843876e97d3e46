/** *Import…*: makes a report of a Word file, a page or notes, in an editor of its own that nobody has saved yet. */
import { type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SOURCE_ENDINGS } from '../../lexicon/file-endings.ts';
import { extensionText } from '../../messages/extension.ts';
import { PROGRAMMES_REQUEST } from '../../protocol/import.ts';
import { requestImport } from '../intake/request-import.ts';
import type { ShowImported } from '../intake/show-imported.ts';
import { openUnsaved } from '../open-unsaved.ts';

/** Makes the command. Its caller may name the file, and what the mission is under; the author is asked for the rest. */
export function importReport(client: BaseLanguageClient, show: ShowImported) {
  return async (given?: Uri, order?: { readonly under?: string }): Promise<Uri | undefined> => {
    const source = given ?? (await chooseSource());
    if (!source) return undefined;
    // A menu gives the files that are selected, which say nothing of programmes.
    const isOrder = order !== undefined && !Array.isArray(order);
    const under = isOrder ? (order.under ?? '') : await chooseProgramme(client);
    if (under === undefined) return undefined;
    const name = source.path.slice(source.path.lastIndexOf('/') + 1);
    const imported = await requestImport(client, name, () => workspace.fs.readFile(source), under);
    if (!imported) return undefined;
    const document = await openUnsaved(imported.id, imported.text);
    await window.showTextDocument(document);
    void show({ name, imported, document, offset: 0 });
    return document.uri;
  };
}

async function chooseSource(): Promise<Uri | undefined> {
  const [folder] = workspace.workspaceFolders ?? [];
  const chosen = await window.showOpenDialog({
    title: extensionText('import.title'),
    openLabel: extensionText('import.yes'),
    filters: { [extensionText('import.files')]: [...SOURCE_ENDINGS] },
    ...(folder ? { defaultUri: folder.uri } : {}),
  });
  return chosen?.[0];
}

/** The name of a programme, '' for none; undefined when the author gives up. */
async function chooseProgramme(client: BaseLanguageClient): Promise<string | undefined> {
  const programmes = await client.sendRequest(PROGRAMMES_REQUEST);
  if (programmes.length === 0) return '';
  const items = programmes.map(({ name, title }) => ({ label: title, description: name, name }));
  const none = { label: extensionText('import.no-programme'), description: '', name: '' };
  const chosen = await window.showQuickPick([...items, none], {
    title: extensionText('import.title'),
    placeHolder: extensionText('import.programme'),
  });
  return chosen?.name;
}
