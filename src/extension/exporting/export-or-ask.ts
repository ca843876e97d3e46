/** Exports that wait for the author's word: is the report unclassified, does a word name nobody? */
import { type CancellationToken, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { retryRequest } from '../../base/retry-request.ts';
import {
  type ExportParams,
  type ExportQuestion,
  type ExportResult,
  MAY_EXPORT_REQUEST,
  type MayExportParams,
} from '../../protocol/export.ts';
import { changeText } from '../change-text.ts';
import { requestExport } from './request-export.ts';
import { showRefusal } from './show-refusal.ts';

/**
 * Has the server make the file; asks the author what only the author can say. Words that are cleared are added to
 * `accepted`, so that nobody is asked twice.
 */
export async function exportOrAsk(
  client: BaseLanguageClient,
  report: Uri,
  wanted: Omit<ExportParams, 'uri' | 'acceptedNames'>,
  accepted: Set<string>,
  cancelled: CancellationToken,
): Promise<ExportResult | undefined> {
  return await untilAnswered<ExportResult | undefined>(client, report, accepted, acceptedNames =>
    requestExport(client, report, { ...wanted, acceptedNames }, cancelled),
  );
}

/**
 * False where the report, with what has changed `since`, can go out in no format to its readers, as far as they are
 * known, which the author is then told. What only the author can say is asked before.
 */
export async function mayExport(
  client: BaseLanguageClient,
  report: Uri,
  accepted: Set<string>,
  { audience, since }: { readonly audience?: string | undefined; readonly since?: string },
): Promise<boolean> {
  // The server knows a report that is open, also one outside the folder.
  await workspace.openTextDocument(report);
  const refusal = await untilAnswered(client, report, accepted, acceptedNames => {
    const params: MayExportParams = {
      ...(audience !== undefined && { audience }),
      ...(since !== undefined && { since }),
      acceptedNames,
      uri: client.code2ProtocolConverter.asUri(report),
    };
    return retryRequest(() => client.sendRequest(MAY_EXPORT_REQUEST, params));
  });
  if (refusal) showRefusal(report, refusal);
  return !refusal;
}

/** Asks the server again after each answer of the author, as long as that is all it takes. */
async function untilAnswered<R extends ExportResult | null | undefined>(
  client: BaseLanguageClient,
  report: Uri,
  accepted: Set<string>,
  ask: (acceptedNames: readonly string[]) => Promise<R>,
): Promise<R> {
  for (;;) {
    const result = await ask([...accepted]);
    if (result?.kind !== 'refused' || !result.question) return result;
    const { question } = result;
    if ((await window.showWarningMessage(question.text, { modal: true }, question.answer)) === undefined) {
      return result;
    }
    if (!(await takeUp(client, report, question, accepted))) return result;
  }
}

/** Does what follows from the answer; false when that could not be done. */
async function takeUp(
  client: BaseLanguageClient,
  report: Uri,
  { edits = [], acceptedNames = [] }: ExportQuestion,
  accepted: Set<string>,
): Promise<boolean> {
  const isNew = edits.length > 0 || acceptedNames.some(name => !accepted.has(name));
  for (const name of acceptedNames) accepted.add(name);
  if (edits.length === 0) return isNew;
  const document = await workspace.openTextDocument(report);
  return changeText(document, await client.protocol2CodeConverter.asTextEdits([...edits]));
}
