/** *Issue This Report…*: asks for the day, says what the edition becomes, and writes names, the day and the edition, or nothing. */
import { Range, type TextDocument, TextEdit, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64 } from '../../base/base64.ts';
import { extensionText } from '../../messages/extension.ts';
import { ISSUE_REQUEST, type IssueParams, type IssueResult } from '../../protocol/export.ts';
import { changeText } from '../change-text.ts';
import type { CurrentReport } from '../current-report.ts';
import { showRefusal } from '../exporting/show-refusal.ts';
import { writeFailure } from '../exporting/write-failure.ts';
import { writeWhole } from '../exporting/write-whole.ts';
import { isThere } from '../is-there.ts';
import { whyFailed } from '../why-failed.ts';

const FAILED = { file: 'issue.failed.file', ours: 'issue.failed.ours' } as const;

type Made = Extract<IssueResult, { readonly kind: 'made' }>;

/** Makes the command. Its caller may name the report and the day, and is then asked nothing. */
export function issueReport(client: BaseLanguageClient, current: CurrentReport) {
  return async (named?: Uri, given?: string): Promise<Uri | undefined> => {
    const report = named ?? current.uri;
    if (!report || report.scheme === 'untitled') {
      window.showErrorMessage(extensionText(report ? 'issue.unsaved' : 'issue.no-report'));
      return undefined;
    }
    const uri = client.code2ProtocolConverter.asUri(report);
    const ask = (on?: string) =>
      client.sendRequest(ISSUE_REQUEST, {
        uri,
        ...(on !== undefined && { on }),
      } satisfies IssueParams);
    const document = await workspace.openTextDocument(report);
    try {
      // A menu gives the files that are selected.
      const day = typeof given === 'string' ? given : await askDay(report, ask);
      if (day === undefined) return undefined;
      const { version } = document;
      const result = await ask(day);
      if (result.kind === 'refused') {
        await showRefusal(report, result);
        return undefined;
      }
      if (typeof given !== 'string' && !(await isWanted(result, day))) return undefined;
      if (document.version === version) return await written(client, document, result);
      window.showErrorMessage(extensionText('issue.changed'));
    } catch (error) {
      window.showErrorMessage(extensionText(FAILED[whyFailed(client, error)]));
    }
    return undefined;
  };
}

/** Asks only where the report can be issued at all. */
async function askDay(report: Uri, ask: (on?: string) => Promise<IssueResult>): Promise<string | undefined> {
  const first = await ask();
  if (first.kind === 'refused' && first.problems) {
    await showRefusal(report, first);
    return undefined;
  }
  return await window.showInputBox({
    title: extensionText('issue.title'),
    prompt: extensionText('issue.day'),
    ...(first.kind === 'made' && { value: first.day }),
    ignoreFocusOut: true,
    validateInput: async on => {
      const answer = await ask(on.trim());
      return answer.kind === 'refused' ? answer.reason : undefined;
    },
  });
}

async function isWanted({ notes }: Made, day: string): Promise<boolean> {
  const yes = extensionText('issue.yes');
  const question = extensionText('issue.question', { day });
  return (
    (await window.showInformationMessage(question, { modal: true, detail: notes.join('\n\n') }, yes)) === yes
  );
}

/** The text is saved first: if nothing comes after that, the report can be issued again on the same day. */
async function written(
  client: BaseLanguageClient,
  document: TextDocument,
  { name, base64, edits, notes }: Made,
): Promise<Uri | undefined> {
  const target = Uri.joinPath(document.uri, '..', name);
  if (await isThere(target)) {
    window.showErrorMessage(extensionText('issue.exists', { file: name }));
    return undefined;
  }
  const before = document.getText();
  const own = await client.protocol2CodeConverter.asTextEdits([...edits]);
  if (own.length > 0 && !(await changeText(document, own))) return undefined;
  try {
    if (!(await document.save())) throw new Error('The report was not saved.');
    await writeWhole(target, fromBase64(base64));
  } catch (error) {
    await changeText(document, [TextEdit.replace(wholeOf(document), before)]);
    await document.save();
    window.showErrorMessage(writeFailure(target, error));
    return undefined;
  }
  window.showInformationMessage([extensionText('issue.done', { file: name }), ...notes].join(' '));
  return target;
}

function wholeOf(document: TextDocument): Range {
  return new Range(document.positionAt(0), document.positionAt(document.getText().length));
}
