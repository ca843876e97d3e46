/** *New Report from This One…*: a report that begins with what an earlier one left open, in an editor of its own. */
import { commands, l10n, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  NEW_REPORT_FROM_REQUEST,
  type NewReportFromParams,
  type NewReportFromResult,
} from '../../protocol.ts';
import type { CurrentReport } from '../current-report.ts';
import { whyFailed } from '../why-failed.ts';

type Answers = Pick<NewReportFromParams, 'id' | 'dates'>;

/** Makes the command. Its caller may name the report and give the answers; the author is asked for the rest. */
export function newReportFrom(client: BaseLanguageClient, current: CurrentReport) {
  return async (named?: Uri, given: Answers = {}): Promise<Uri | undefined> => {
    const earlier = named ?? current.uri;
    if (!earlier) {
      window.showErrorMessage(
        l10n.t('There is no report to begin from: open one (a file ending in .mission) and try again.'),
      );
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
      window.showErrorMessage(l10n.t('No report was made: {0}', whyFailed(client, error)));
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
      title: l10n.t('New report from this one'),
      prompt:
        about === 'dates'
          ? l10n.t('First and last day of the new mission, as in 2026-03-09 to 2026-03-13')
          : l10n.t('Id of the new report'),
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
  const next = l10n.t('Go to the First Place');
  void window.showInformationMessage(notes.join(' '), next).then(async chosen => {
    if (chosen === next) await commands.executeCommand('missionReport.nextPlace');
  });
  return document.uri;
}
