import { type CancellationToken, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import { EXPORT_REQUEST, type ExportParams, type ExportResult } from '../../protocol/export.ts';
import { whyFailed } from '../why-failed.ts';

const FAILED = { file: 'export.failed.file', ours: 'export.failed.ours' } as const;

/** Asks the server for the file; undefined as soon as the author no longer wants it. */
export async function requestExport(
  client: BaseLanguageClient,
  report: Uri,
  wanted: Omit<ExportParams, 'uri'>,
  cancelled: CancellationToken,
): Promise<ExportResult | undefined> {
  try {
    // The server knows a report that is open, also one outside the folder.
    await workspace.openTextDocument(report);
    const params: ExportParams = { ...wanted, uri: client.code2ProtocolConverter.asUri(report) };
    return await Promise.race([
      client.sendRequest(EXPORT_REQUEST, params, cancelled),
      cancellation(cancelled),
    ]);
  } catch (error) {
    if (cancelled.isCancellationRequested) return undefined;
    return { kind: 'refused', reason: extensionText(FAILED[whyFailed(client, error)]) };
  }
}

/** The server may be waiting for a browser to print, which does not ask whether it should go on. */
function cancellation(cancelled: CancellationToken): Promise<undefined> {
  return new Promise(resolve => {
    if (cancelled.isCancellationRequested) resolve(undefined);
    cancelled.onCancellationRequested(() => resolve(undefined));
  });
}
