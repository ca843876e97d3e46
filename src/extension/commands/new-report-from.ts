/** *New Report from This One…*: a report that begins with what an earlier one left open, in an editor of its own. */
import { commands, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import {
  NEW_REPORT_FROM_REQUEST,
  type NewReportFromParams,
  type NewReportFromResult,
} from '../../protocol.ts';
import type { CurrentReport } from '../current-report.ts';
import { whyFailed } from '../why-failed.ts';

const FAILED = { file: 'new-report-from.failed.file', ours: 'new-report-from.failed.ours' } as const;

type Answers = Pick<NewReportFromParams, 'id' | 'dates'>;

/** Makes the command. Its caller may name the report and give the answers; the author is asked for the rest. */
export function newReportFrom(client: BaseLanguageClient, current: CurrentReport) {
  return async (named?: Uri, given: Answers = {}): Promise<Uri | undefined> => {
    const earlier = named ?? current.uri;
    if (!earlier) {
      window.showErrorMessage(extensionText('new-report-from.no-report'));
      return undefined;
    }
    const uri = client.code2ProtocolConverter.asUri(earlier);
    const ask = (answers: Answers) =>
      client.sendRequest<NewReportFromResult>(NEW_REPORT_FROM_REQUEST, { uri, ...answers });
    // Opened, so that the server has read it.
    await workspace.openTextDocument(earlier);
    try {
      // A menu gives the files that are selected.
      const made = await answered(ask, Array.isArray(given) ? {} : given);
      return made && (await show(made));
    } catch (error) {
      window.showErrorMessage(extensionText(FAILED[whyFailed(client, error)]));
      return undefined;
    }
  };
}

type Made = Extract<NewReportFromResult, { readonly kind: 'made' }>;

/** Asks until nothing is missing; undefined where the author gives up, or where the file is no start. */
async function answered(
  ask: (answers: Answers) => Promise<NewReportFromResult>,
  given: Answers,
): Promise<Made | undefined> {
  let answers = given;
  for (;;) {
    const result = await ask(answers);
    if (result.kind === 'made') return result;
    if (result.kind === 'refused') {
      window.showErrorMessage(result.reason);
      return undefined;
    }
    const { about, proposed } = result;
    const answer = await window.showInputBox({
      title: extensionText('new-report-from.title'),
      prompt:
        about === 'dates' ? extensionText('new-report-from.dates') : extensionText('new-report-from.id'),
      value: answers[about] ?? proposed,
      ignoreFocusOut: true,
      validateInput: async value => {
        const checked = await ask({ ...answers, [about]: value });
        return checked.kind === 'asks' && checked.about === about ? checked.reason : undefined;
      },
    });
    if (answer === undefined) return undefined;
    answers = { ...answers, [about]: answer };
  }
}

async function show({ text, notes }: Made): Promise<Uri> {
  const document = await workspace.openTextDocument({ language: 'mission-report', content: text });
  await window.showTextDocument(document);
  const next = extensionText('new-report-from.next');
  void window.showInformationMessage(notes.join(' '), next).then(async chosen => {
    if (chosen === next) await commands.executeCommand('missionReport.nextPlace');
  });
  return document.uri;
}
