/** Asks the server for the page that sends a report, and for what it offers to write. */
import { ProgressLocation, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { retryRequest } from '../../base/retry-request.ts';
import { extensionText } from '../../messages/extension.ts';
import { SEND_REQUEST, type SendParams, type SendResult } from '../../protocol/send.ts';
import { whyFailed } from '../why-failed.ts';
import { baseName } from './export-order.ts';

const FAILED = {
  files: { file: 'export.failed.file', ours: 'export.failed.ours' },
  edition: { file: 'issue.failed.file', ours: 'issue.failed.ours' },
} as const;

type Wanted = Omit<SendParams, 'uri'>;

/** The page, or what was agreed to; a sentence where there is nothing to ask about, or no answer. */
export async function requestSend(
  client: BaseLanguageClient,
  report: Uri,
  wanted: Wanted,
): Promise<SendResult | string> {
  if (!(await isAtHand(report))) return extensionText('send.gone', { file: baseName(report) });
  const params = { ...wanted, uri: client.code2ProtocolConverter.asUri(report) };
  const failed = FAILED[wanted.makes];
  if (wanted.agreed === undefined) {
    const page = await retryRequest(() => client.sendRequest(SEND_REQUEST, params));
    return page ?? extensionText(failed.ours);
  }
  const options = {
    location: ProgressLocation.Notification,
    title: extensionText('export.making'),
    cancellable: true,
  };
  return window.withProgress(options, async (_, cancelled) => {
    // The server may be waiting for a browser to print, which does not ask whether it should go on.
    const stopped = new Promise<string>(resolve => {
      cancelled.onCancellationRequested(() => resolve(extensionText('send.nothing-written')));
    });
    try {
      return await Promise.race([client.sendRequest(SEND_REQUEST, params, cancelled), stopped]);
    } catch (error) {
      if (cancelled.isCancellationRequested) return extensionText('send.nothing-written');
      return extensionText(failed[whyFailed(client, error)]);
    }
  });
}

/** The server knows a report that is open, also one outside the folder. One that was never saved is gone once it is closed. */
async function isAtHand(report: Uri): Promise<boolean> {
  if (report.scheme === 'untitled')
    return workspace.textDocuments.some(({ uri }) => String(uri) === String(report));
  return workspace.openTextDocument(report).then(
    () => true,
    () => false,
  );
}
