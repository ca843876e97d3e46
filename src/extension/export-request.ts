/** Having the server make a file of a report. */
import { CancellationError, commands, l10n, ProgressLocation, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64 } from '../base64.ts';
import { EXPORT_REQUEST, type ExportResult, type Format } from '../protocol.ts';

/** A finished file. */
export interface Exported {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the author should know although the file was made. */
  readonly notes: readonly string[];
}

/** Asks the server for the file; tells the author why there is none. */
export async function requestExport(
  client: BaseLanguageClient,
  report: Uri,
  format: Pick<Format, 'id' | 'label'>,
): Promise<Exported | undefined> {
  const result = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Exporting as {0} …', format.label),
      cancellable: true,
    },
    async (_progress, cancelled): Promise<ExportResult | undefined> => {
      try {
        // The server knows a report that is open, also one outside the folder.
        await workspace.openTextDocument(report);
        const params = { uri: client.code2ProtocolConverter.asUri(report), format: format.id };
        return await client.sendRequest<ExportResult>(EXPORT_REQUEST, params, cancelled);
      } catch (error) {
        if (cancelled.isCancellationRequested || error instanceof CancellationError) return undefined;
        const why = error instanceof Error ? error.message : String(error);
        return { kind: 'refused', reason: l10n.t('The export failed: {0}', why) };
      }
    },
  );
  if (result?.kind === 'refused') showRefusal(result.reason);
  if (result?.kind !== 'exported') return undefined;
  return { bytes: fromBase64(result.base64), notes: result.notes };
}

async function showRefusal(reason: string): Promise<void> {
  const problems = l10n.t('Show Problems');
  if ((await window.showErrorMessage(reason, problems)) === problems) {
    await commands.executeCommand('workbench.actions.view.problems');
  }
}
