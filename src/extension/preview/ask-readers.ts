import { window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EXPORT_CHOICES_REQUEST, type ExportChoices } from '../../export-protocol.ts';
import { extensionText } from '../../messages/extension.ts';
import { audienceItem } from '../exporting/labels.ts';

/** The audience that the author chooses, the one that is shown first; undefined when none is chosen. */
export async function askReaders(client: BaseLanguageClient, shown: string): Promise<string | undefined> {
  const { audiences } = await client.sendRequest<ExportChoices>(EXPORT_CHOICES_REQUEST);
  const items = audiences
    .toSorted((a, b) => Number(b.id === shown) - Number(a.id === shown))
    .map(audienceItem);
  const chosen = await window.showQuickPick(items, {
    title: extensionText('preview.readers.title'),
    placeHolder: extensionText('preview.readers'),
  });
  return chosen?.id;
}
