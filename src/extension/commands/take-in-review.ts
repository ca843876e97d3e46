/** *Take In a Reviewed Word File…*: what reviewers changed, to be ticked in the preview of refactorings, as one edit. */
import { Range, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../../base64.ts';
import { REVIEW_REQUEST, type ReviewParams, type ReviewResult } from '../../import-protocol.ts';
import { extensionText } from '../../messages/extension.ts';
import type { CurrentReport } from '../current-report.ts';
import { showReport } from '../report-in-editor.ts';
import { whyFailed } from '../why-failed.ts';

const FAILED = { file: 'review.failed.file', ours: 'review.failed.ours' } as const;

type Reviewed = Extract<ReviewResult, { readonly kind: 'reviewed' }>;

/** Makes the command. Its caller may name the file; the author is asked for it else. */
export function takeInReview(client: BaseLanguageClient, report: CurrentReport) {
  return async (given?: Uri): Promise<void> => {
    const { uri } = report;
    if (!uri) {
      window.showInformationMessage(extensionText('review.no-report'));
      return;
    }
    const file = given ?? (await chooseFile());
    if (!file) return;
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const base64 = await read(client, file, name);
    if (base64 === undefined) return;
    const params = { uri: client.code2ProtocolConverter.asUri(uri), name, base64 };
    const before = await ask(client, params);
    if (!before) return;
    if (before.changes.every(({ edits }) => edits.length === 0)) {
      window.showInformationMessage(before.notes.join(' '));
      return;
    }
    await showReport(uri);
    await workspace.applyEdit(editOf(before, uri, client), { isRefactoring: true });
    // What was ticked is told by nobody, but what the text now has can be read.
    const after = await ask(client, params);
    if (after) tell(before, after);
  };
}

async function chooseFile(): Promise<Uri | undefined> {
  const [folder] = workspace.workspaceFolders ?? [];
  const chosen = await window.showOpenDialog({
    title: extensionText('review.title'),
    openLabel: extensionText('review.yes'),
    filters: { [extensionText('review.files')]: ['docx'] },
    ...(folder ? { defaultUri: folder.uri } : {}),
  });
  return chosen?.[0];
}

async function read(client: BaseLanguageClient, file: Uri, name: string): Promise<string | undefined> {
  try {
    return toBase64(await workspace.fs.readFile(file));
  } catch (error) {
    window.showErrorMessage(extensionText(FAILED[whyFailed(client, error)], { file: name }));
    return undefined;
  }
}

async function ask(client: BaseLanguageClient, params: ReviewParams): Promise<Reviewed | undefined> {
  try {
    const result = await client.sendRequest<ReviewResult>(REVIEW_REQUEST, params);
    if (result.kind === 'reviewed') return result;
    window.showErrorMessage(result.reason);
  } catch (error) {
    window.showErrorMessage(extensionText(FAILED[whyFailed(client, error)], { file: params.name }));
  }
  return undefined;
}

/** One edit of all that can be taken in. The preview of refactorings opens where something in it is to be confirmed. */
function editOf({ changes, notes }: Reviewed, report: Uri, client: BaseLanguageClient): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  edit.insert(report, new Range(0, 0, 0, 0).start, '', {
    label: extensionText('review.all'),
    description: notes.join(' '),
    needsConfirmation: true,
  });
  for (const { author, description, needsConfirmation, edits } of changes) {
    for (const { range, newText } of edits) {
      edit.replace(report, client.protocol2CodeConverter.asRange(range), newText, {
        label: author,
        description,
        needsConfirmation,
      });
    }
  }
  return edit;
}

function tell(before: Reviewed, after: Reviewed): void {
  const taken = ({ changes }: Reviewed) => changes.filter(({ isTaken }) => isTaken).length;
  const count = Math.max(taken(after) - taken(before), 0);
  const left = after.changes.filter(({ isTaken }) => !isTaken);
  const open = left.filter(({ edits }) => edits.length > 0).length;
  const barred = left.length - open;
  window.showInformationMessage(extensionText('review.done', { count, open, barred }));
}
