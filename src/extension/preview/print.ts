/** *Print…*: the exported page, opened where it can be printed. */
import { env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requestExport } from '../export-request.ts';
import type { PreviewPanel } from './preview-panel.ts';

/** A page that asks to be printed as soon as it is there. */
const PRINT_ITSELF = "<script>addEventListener('load', () => print());</script>";

/** Exports the report of the preview as a page and has the browser print it, which the preview itself may not. */
export async function printReport(
  preview: PreviewPanel,
  client: BaseLanguageClient,
  storage: Uri,
): Promise<void> {
  const exported = await requestExport(client, preview.report, { id: 'html', label: l10n.t('web page') });
  if (!exported) return;
  const html = new TextDecoder().decode(exported.bytes).replace(/(?=<\/body>)/, PRINT_ITSELF);
  const name = `${preview.report.path.replace(/^.*\//, '').replace(/\.mission$/i, '')}.html`;
  if (env.uiKind === UIKind.Desktop && env.remoteName === undefined) {
    const file = Uri.joinPath(storage, 'print', name);
    await workspace.fs.writeFile(file, new TextEncoder().encode(html));
    await env.openExternal(file);
  } else {
    preview.post({ type: 'download', name, html });
    window.showInformationMessage(l10n.t('Open {0} from your downloads: it will ask to be printed.', name));
  }
}
