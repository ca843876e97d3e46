/** *New Report from This One…*: a report that begins with what an earlier one left open, in an editor of its own. */
import { commands, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import { NEW_REPORT_FROM_REQUEST, type NewReportFromResult } from '../../protocol/begin.ts';
import type { CurrentReport } from '../current-report.ts';
import { openUnsaved } from '../open-unsaved.ts';
import { whyFailed } from '../why-failed.ts';
import { type Answers, promptUntilMade } from './prompt-until-made.ts';

const FAILED = { file: 'new-report-from.failed.file', ours: 'new-report-from.failed.ours' } as const;

/** Makes the command. Its caller may name the report and give the answers; the author is asked for the rest. */
export function newReportFrom(client: BaseLanguageClient, current: CurrentReport) {
  return async (named?: Uri, given: Answers = {}): Promise<Uri | undefined> => {
    const earlier = named ?? current.uri;
    if (!earlier) {
      window.showErrorMessage(extensionText('new-report-from.no-report'));
      return undefined;
    }
    const uri = client.code2ProtocolConverter.asUri(earlier);
    const ask = (answers: Answers) => client.sendRequest(NEW_REPORT_FROM_REQUEST, { uri, ...answers });
    // Opened, so that the server has read it.
    await workspace.openTextDocument(earlier);
    try {
      // A menu gives the files that are selected.
      const result = await promptUntilMade(ask, Array.isArray(given) ? {} : given, {
        title: extensionText('new-report-from.title'),
        prompt: about =>
          about === 'dates' ? extensionText('new-report-from.dates') : extensionText('new-report-from.id'),
      });
      if (result?.kind === 'refused') window.showErrorMessage(result.reason);
      return result?.kind === 'made' ? await show(result) : undefined;
    } catch (error) {
      window.showErrorMessage(extensionText(FAILED[whyFailed(client, error)]));
      return undefined;
    }
  };
}

type Made = Extract<NewReportFromResult, { readonly kind: 'made' }>;

async function show({ id, text, notes }: Made): Promise<Uri> {
  const document = await openUnsaved(id, text);
  await window.showTextDocument(document);
  const next = extensionText('new-report-from.next');
  void window.showInformationMessage(notes.join(' '), next).then(async chosen => {
    if (chosen === next) await commands.executeCommand('missionReport.nextPlace');
  });
  return document.uri;
}
