/** Mending a problem from the *Ready to send?* view. */
import { l10n, Range, type TextDocument, type TextEdit, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReadinessProblem } from '../../protocol.ts';
import type { CurrentReport } from '../current-report.ts';
import type { ReadinessSource } from './readiness-source.ts';

/** Makes the command: applies the remedy of the problem, and asks which where there are several. */
export function mend(client: BaseLanguageClient, report: CurrentReport, source: ReadinessSource) {
  return async (problem: ReadinessProblem): Promise<void> => {
    const { uri } = report;
    const version = source.readiness?.version;
    if (!uri) return;
    const [only, ...others] = problem.fixes;
    const chosen =
      others.length === 0
        ? only
        : (
            await window.showQuickPick(
              problem.fixes.map(fix => ({ label: fix.title, fix })),
              { title: problem.message },
            )
          )?.fix;
    if (!chosen) return;
    const document = await workspace.openTextDocument(uri);
    if (document.version !== version) {
      window.showInformationMessage(l10n.t('The text has changed in the meantime: please choose again.'));
      return;
    }
    const edits = await client.protocol2CodeConverter.asTextEdits([...chosen.edits]);
    const edit = new WorkspaceEdit();
    edit.set(uri, edits);
    await workspace.applyEdit(edit);
    await showEnd(document, edits[0]);
  };
}

/** Leaves the author behind what was written, to go on from there. */
async function showEnd(document: TextDocument, edit: TextEdit | undefined): Promise<void> {
  if (!edit) return;
  const end = document.positionAt(document.offsetAt(edit.range.start) + edit.newText.length);
  await window.showTextDocument(document, { selection: new Range(end, end), preview: false });
}
