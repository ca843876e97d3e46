/** *Update…*: begins what is said of an entry since its report was issued. */
import { Range, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Position } from 'vscode-languageserver-types';
import { retryRequest } from '../../base/retry-request.ts';
import { extensionText } from '../../messages/extension.ts';
import { type PlaceParams, UPDATE_REQUEST } from '../../protocol/report.ts';
import { showReport } from '../report-in-editor.ts';

/** Makes the command for the entry at a place of a report, and shows the line in which its update begins. */
export function beginUpdate(client: BaseLanguageClient) {
  return async (uri: string, position: Position): Promise<void> => {
    const params: PlaceParams = { uri, position };
    const begun = await retryRequest(() => client.sendRequest(UPDATE_REQUEST, params));
    const convert = client.protocol2CodeConverter;
    const edit = begun && (await convert.asWorkspaceEdit(begun.edit));
    if (!begun || !edit) {
      window.showInformationMessage(extensionText('mend.changed'));
      return;
    }
    if (await workspace.applyEdit(edit)) {
      await showReport(convert.asUri(begun.uri), new Range(begun.line, 0, begun.line, 0));
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
