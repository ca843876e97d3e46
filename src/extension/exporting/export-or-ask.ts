/** Exports that wait for the author's word: is the report unclassified, does a word name nobody? */
import { type CancellationToken, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExportParams, ExportQuestion, ExportResult } from '../../protocol.ts';
import { changeText } from '../change-text.ts';
import { requestExport } from './request-export.ts';

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
  for (;;) {
    const params = { ...wanted, acceptedNames: [...accepted] };
    const result = await requestExport(client, report, params, cancelled);
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
