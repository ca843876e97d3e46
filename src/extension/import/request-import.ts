import { CancellationError, ProgressLocation, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import { IMPORT_REQUEST, type ImportParams, type ImportResult } from '../../protocol/import.ts';
import { whyFailed } from '../why-failed.ts';

const FAILED = { file: 'import.failed.file', ours: 'import.failed.ours' } as const;

/** A report, and what its author should know of how it came about. */
export type Imported = Extract<ImportResult, { readonly kind: 'imported' }>;

/** Asks the server for the report; tells the author why there is none. */
export async function requestImport(
  client: BaseLanguageClient,
  name: string,
  /** The file as base64. */
  read: () => Thenable<string>,
  under?: string,
): Promise<Imported | undefined> {
  const result = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: extensionText('import.making', { file: name }),
      cancellable: true,
    },
    async (_progress, cancelled): Promise<ImportResult | undefined> => {
      try {
        const params: ImportParams = { name, base64: await read(), ...(under ? { under } : {}) };
        return await client.sendRequest(IMPORT_REQUEST, params, cancelled);
      } catch (error) {
        if (cancelled.isCancellationRequested || error instanceof CancellationError) return undefined;
        return {
          kind: 'refused',
          reason: extensionText(FAILED[whyFailed(client, error)], { file: name }),
        };
      }
    },
  );
  if (result?.kind === 'refused') window.showErrorMessage(result.reason);
  return result?.kind === 'imported' ? result : undefined;
}
