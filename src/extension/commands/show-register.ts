/** *Show the Register of All Reports*: what all reports ask for, and how far it is, as a page beside the text. */

import {
  type ExtensionContext,
  env,
  ProgressLocation,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import { REGISTER_FILE, type RegisterMessage } from '../../protocol/register-page.ts';
import {
  OPEN_LINE_COMMAND,
  REGISTER_REQUEST,
  type RegisterParams,
  type RegisterResult,
} from '../../protocol/report.ts';
import { writeFailure } from '../exporting/write-failure.ts';
import { writeWhole } from '../exporting/write-whole.ts';
import { whyFailed } from '../why-failed.ts';

const FAILED = { file: 'register.failed.file', ours: 'register.failed.ours' } as const;

/** Makes the command. There is one register; asked for again, it is made anew. */
export function showRegister({ extensionUri }: ExtensionContext, client: BaseLanguageClient) {
  let panel: WebviewPanel | undefined;
  return async (): Promise<void> => {
    const nonce = crypto.randomUUID();
    const result = await collect(client, { nonce, language: env.language });
    if (!result) return;
    if (result.kind === 'nothing') {
      window.showInformationMessage(result.reason);
      return;
    }
    const files = Uri.joinPath(extensionUri, 'dist', 'preview');
    panel ??= openPanel(extensionUri, files, () => {
      panel = undefined;
    });
    const colours = panel.webview.asWebviewUri(Uri.joinPath(files, 'preview.css'));
    panel.webview.html = guarded(result.html, nonce, colours);
    panel.reveal();
  };
}

function openPanel(extensionUri: Uri, files: Uri, closed: () => void): WebviewPanel {
  const panel = window.createWebviewPanel(
    'missionReport.register',
    extensionText('register.title'),
    ViewColumn.Active,
    {
      enableFindWidget: true,
      enableScripts: true,
      enableForms: false,
      enableCommandUris: [OPEN_LINE_COMMAND],
      // What its reader has sorted and filtered is worth more than the memory.
      retainContextWhenHidden: true,
      localResourceRoots: [files],
    },
  );
  panel.onDidDispose(closed);
  panel.webview.onDidReceiveMessage(({ csv }: RegisterMessage) => save(csv));
  panel.iconPath = Uri.joinPath(extensionUri, 'media', 'icon.png');
  return panel;
}

/** Asks where the table is to go, and writes it there whole or not at all. */
async function save(csv: string): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  const target = await window.showSaveDialog({
    title: extensionText('export.save-as', { format: 'CSV' }),
    ...(folder && { defaultUri: Uri.joinPath(folder.uri, REGISTER_FILE) }),
    filters: { CSV: ['csv'] },
  });
  if (!target) return;
  try {
    await writeWhole(target, new TextEncoder().encode(csv));
  } catch (error) {
    window.showErrorMessage(writeFailure(target, error));
  }
}

async function collect(
  client: BaseLanguageClient,
  params: RegisterParams,
): Promise<RegisterResult | undefined> {
  const title = extensionText('register.making');
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, async (_, cancelled): Promise<RegisterResult | undefined> => {
    try {
      return await client.sendRequest(REGISTER_REQUEST, params, cancelled);
    } catch (error) {
      if (cancelled.isCancellationRequested) return undefined;
      return {
        kind: 'nothing',
        reason: extensionText(FAILED[whyFailed(client, error)]),
      };
    }
  });
}

/** The page in the colours of the editor, which may run its own script and load nothing from anywhere. */
function guarded(page: string, nonce: string, colours: Uri): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return page
    .replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace('</head>', `<link rel="stylesheet" nonce="${nonce}" href="${colours}"></head>`);
}
