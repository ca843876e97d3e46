/** Texts that nobody has saved yet, under the names that their files are to have. */
import { type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';
import { isThere } from './is-there.ts';
import { reportInEditor } from './report-in-editor.ts';

/**
 * Opens a report that is saved, without a question, as the file that its id names: beside the report that its author is
 * at, else in the folder that is open. No file there is ever meant. Without an id or a folder, VS Code asks for the name.
 */
export async function openUnsaved(id: string | undefined, content: string): Promise<TextDocument> {
  const folder = folderForReports();
  const named = id !== undefined && folder ? await openNamed(id, folder) : undefined;
  if (!named) return workspace.openTextDocument({ language: 'mission-report', content });
  if (content === '') return named;
  const edit = new WorkspaceEdit();
  edit.insert(named.uri, named.positionAt(0), content);
  await workspace.applyEdit(edit);
  return named;
}

function folderForReports(): Uri | undefined {
  const report = reportInEditor();
  const [open] = workspace.workspaceFolders ?? [];
  return report && report.scheme !== 'untitled' ? Uri.joinPath(report, '..') : open?.uri;
}

/** Undefined where VS Code can't keep such a name, as in some folders that are on no disk. */
async function openNamed(id: string, folder: Uri): Promise<TextDocument | undefined> {
  const file = Uri.joinPath(folder, await freeName(id, folder));
  return workspace.openTextDocument(file.with({ scheme: 'untitled' })).then(undefined, () => undefined);
}

/** A name that neither a file nor a text that is still to be saved has. */
async function freeName(id: string, folder: Uri): Promise<string> {
  for (let count = 1; ; count++) {
    const name = `${id}${count === 1 ? '' : `-${count}`}.mission`;
    const file = Uri.joinPath(folder, name);
    const unsaved = String(file.with({ scheme: 'untitled' }));
    const isOpen = workspace.textDocuments.some(({ uri }) => String(uri) === unsaved);
    if (!isOpen && !(await isThere(file))) return name;
  }
}
