/** A report as a page that asks to be printed, for where nothing else prints it. */
import { env, UIKind, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64 } from '../../base/base64.ts';
import type { SendOrder } from '../../protocol/send.ts';
import { requestSend, whyNothing } from './request-send.ts';

/** A page that asks to be printed as soon as it is there. */
const PRINT_ITSELF = "<script>addEventListener('load', () => print());</script>";

/** True where the author's own browser can open a file. */
export function canOpenPages(): boolean {
  return env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}

/** Exports the page, with the name of its file; tells the author why there is none. */
export async function pageToPrint(
  client: BaseLanguageClient,
  report: Uri,
  wanted: SendOrder,
  answers: readonly string[] = [],
) {
  const order = { layout: 'compact', ...wanted, formats: ['html'] };
  const made = await requestSend(client, report, { makes: 'files', order, answers, agreed: '' });
  if (typeof made === 'string' || made.kind !== 'files' || !made.files[0]) {
    window.showErrorMessage(whyNothing(made));
    return undefined;
  }
  const [file] = made.files;
  const page = new TextDecoder().decode(fromBase64(file.base64));
  return { name: file.name, html: page.replace(/(?=<\/body>)/, PRINT_ITSELF) };
}

/** Opens the page in the author's browser. */
export async function openPage(
  { name, html }: { readonly name: string; readonly html: string },
  storage: Uri,
): Promise<void> {
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
