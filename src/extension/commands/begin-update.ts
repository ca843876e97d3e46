/** *Update…*: begins what is said of an entry since its report was issued. */
import { type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Position } from 'vscode-languageserver-types';
import { retryRequest } from '../../base/retry-request.ts';
import { extensionText } from '../../messages/extension.ts';
import { UPDATE_REQUEST } from '../../protocol/report.ts';
import { makeEdits } from '../make-edits.ts';

/** Makes the command for the entry at a place of a report: its update is begun in the file beside the report. */
export function beginUpdate(client: BaseLanguageClient) {
  return async (uri: string, position: Position): Promise<void> => {
    const begun = await retryRequest(() => client.sendRequest(UPDATE_REQUEST, { uri, position }));
    if (!begun) {
      window.showInformationMessage(extensionText('mend.changed'));
      return;
    }
    const file = client.protocol2CodeConverter.asUri(begun.uri);
    const making = new WorkspaceEdit();
    making.createFile(file, { ignoreIfExists: true });
    if (await workspace.applyEdit(making)) {
      await makeEdits(client, await workspace.openTextDocument(file), [begun.edit]);
    }
  };
}

/** The same for a row of a view, which stands in the report that it shows. */
export function beginUpdateOf(client: BaseLanguageClient, row: { readonly uri: Uri | undefined }) {
  const begin = beginUpdate(client);
  return async (given?: { readonly range?: { readonly start: Position } }): Promise<void> => {
    if (row.uri && given?.range) {
      await begin(client.code2ProtocolConverter.asUri(row.uri), given.range.start);
    }
  };
}
