/** *Print…*: the exported page, opened where it can be printed. */
import { type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import { canOpenPages } from '../exporting/can-open-pages.ts';
import { openPage, pageToPrint } from '../exporting/print-by-hand.ts';
import type { PreviewPanel } from './preview-panel.ts';

/** Exports the report of the preview as a page and has the browser print it, which the preview itself may not. */
export async function printReport(
  preview: PreviewPanel,
  client: BaseLanguageClient,
  storage: Uri,
): Promise<void> {
  const title = extensionText('print.making');
  const page = await pageToPrint(client, preview.report, { audience: 'internal' }, title);
  if (!page) return;
  if (canOpenPages()) await openPage(page, storage);
  else {
    preview.post({ type: 'download', ...page });
    window.showInformationMessage(extensionText('print.downloaded', { file: page.name }));
  }
}
