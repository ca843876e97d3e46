/** A report as a page that asks to be printed, for where nothing else prints it. */
import { env, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64 } from '../../base/base64.ts';
import { type ExportOrder, nameFor } from './export-order.ts';
import { reportName } from './report-name.ts';
import { requestExport } from './request-export.ts';
import { showRefusal } from './show-refusal.ts';

/** A page that asks to be printed as soon as it is there. */
const PRINT_ITSELF = "<script>addEventListener('load', () => print());</script>";

/** A page, and what its file is called. */
export interface PageToPrint {
  readonly name: string;
  readonly html: string;
}

/** Exports the page; tells the author why there is none. */
export async function pageToPrint(
  client: BaseLanguageClient,
  report: Uri,
  wanted: Pick<ExportOrder, 'audience' | 'language' | 'layout' | 'table'>,
  title: string,
): Promise<PageToPrint | undefined> {
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  const result = await window.withProgress(options, (_, cancelled) =>
    requestExport(client, report, { format: 'html', layout: 'compact', ...wanted }, cancelled),
  );
  if (result?.kind === 'refused') showRefusal(report, result);
  if (result?.kind !== 'exported') return undefined;
  const page = new TextDecoder().decode(fromBase64(result.base64));
  return {
    name: nameFor(await reportName(client, report), wanted, { extension: 'html' }),
    html: page.replace(/(?=<\/body>)/, PRINT_ITSELF),
  };
}

/** Opens the page in the author's browser. */
export async function openPage({ name, html }: PageToPrint, storage: Uri): Promise<void> {
  const file = Uri.joinPath(folderIn(storage), name);
  await workspace.fs.writeFile(file, new TextEncoder().encode(html));
  await env.openExternal(file);
}

/** Removes the pages of earlier sessions, which a browser was still reading when they were opened. */
export async function sweepPages(storage: Uri): Promise<void> {
  await workspace.fs.delete(folderIn(storage), { recursive: true }).then(undefined, () => undefined);
}

function folderIn(storage: Uri): Uri {
  return Uri.joinPath(storage, 'print');
}
