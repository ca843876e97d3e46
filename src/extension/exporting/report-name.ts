import { type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { retryRequest } from '../../base/retry-request.ts';
import { MISSION_FILE } from '../../lexicon/file-endings.ts';
import { type FileParams, MISSION_ID_REQUEST } from '../../protocol/report.ts';
import { baseName } from './export-order.ts';

/** Called after its own file; where it has none yet, after its mission. */
export async function reportName(client: BaseLanguageClient, report: Uri): Promise<string> {
  const name = baseName(report);
  if (report.scheme !== 'untitled' || MISSION_FILE.test(name)) return name.replace(MISSION_FILE, '');
  await workspace.openTextDocument(report);
  const params: FileParams = { uri: client.code2ProtocolConverter.asUri(report) };
  return (await retryRequest(() => client.sendRequest(MISSION_ID_REQUEST, params))) ?? name;
}
