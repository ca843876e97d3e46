/** *Print…*: the exported page, opened where it can be printed. */
import { l10n, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { canOpenPages } from '../exporting/can-open-pages.ts';
import { openPage, pageToPrint } from '../exporting/print-by-hand.ts';
import type { PreviewPanel } from './preview-panel.ts';

/** Exports the report of the preview as a page and has the browser print it, which the preview itself may not. */
export async function printReport(
  preview: PreviewPanel,
  client: BaseLanguageClient,
  storage: Uri,
): Promise<void> {
  const title = l10n.t('Making the page to print');
  const page = await pageToPrint(client, preview.report, { audience: 'internal' }, title);
  if (!page) return;
  if (canOpenPages()) await openPage(page, storage);
  else {
    preview.post({ type: 'download', ...page });
    window.showInformationMessage(
      l10n.t('Open {0} from your downloads: it will ask to be printed.', page.name),
    );
  }
}
