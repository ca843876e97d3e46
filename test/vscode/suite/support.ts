/** What the suites ask of VS Code. */
import * as vscode from 'vscode';
import { WAIT } from '../../support/patience.ts';

/** Opens a file of the workspace in an editor, as it is on disk. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(fileInWorkspace(name));
}

/** The address of a file in the workspace. */
export function fileInWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Waits until something that VS Code works out by and by is as expected. */
export async function eventually<T>(
  look: () => T | undefined | PromiseLike<T | undefined>,
  what: string,
): Promise<T> {
  const end = Date.now() + WAIT;
  while (Date.now() < end) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain for ${what}.`);
}

/** How long a code action may be on its way before it counts as dropped, in milliseconds. */
const DROPPED = 10_000;

/**
 * Takes the first code action of a kind where the cursor is, until it is done. VS Code drops what a command asks for
 * when problems change meanwhile; an author asks again.
 */
export async function takeCodeAction(kind: string, isDone: () => boolean): Promise<void> {
  const command = kind.startsWith('source.') ? 'editor.action.sourceAction' : 'editor.action.codeAction';
  await eventually(async () => {
    await vscode.commands.executeCommand(command, { kind, apply: 'first' });
    const end = Date.now() + DROPPED;
    while (!isDone() && Date.now() < end) await new Promise(resolve => setTimeout(resolve, 50));
    return isDone() || undefined;
  }, `what ${kind} does`);
}

/** Gives a command of VS Code's own to a question that is about to come up, until what asks it is answered. */
export async function answer<T>(asking: PromiseLike<T>, command: string): Promise<T> {
  let isAnswered = false;
  const answered = Promise.resolve(asking).finally(() => {
    isAnswered = true;
  });
  while (!isAnswered) {
    // Does nothing while there is no question yet.
    await vscode.commands.executeCommand(command);
    await Promise.race([answered, new Promise(resolve => setTimeout(resolve, 50))]);
  }
  return answered;
}

/** The codes of a file's problems, once they are `expected`. */
export function problemsBecome(uri: vscode.Uri, expected: readonly string[]): Promise<vscode.Diagnostic[]> {
  return eventually(
    () => {
      const problems = vscode.languages.getDiagnostics(uri);
      return same(problems.map(codeOf).sort(), [...expected].sort()) ? problems : undefined;
    },
    `the problems ${expected.join(', ') || 'to vanish'} of ${uri.path}; there are ${told(uri)}`,
  );
}

/** Replaces the first occurrence of `old` in the editor's text, as typing would. */
export async function retype(editor: vscode.TextEditor, old: string, text: string): Promise<void> {
  const at = placeOf(editor.document, old);
  await editor.edit(edit => edit.replace(new vscode.Range(at, at.translate(0, old.length)), text));
}

/** Where `text` first stands in the document. */
export function placeOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`“${text}” does not stand in ${document.uri.path}.`);
  return document.positionAt(offset);
}

/** Undoes what a test did to the workspace's files. */
export async function revertAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function told(uri: vscode.Uri): string {
  return vscode.languages.getDiagnostics(uri).map(codeOf).join(', ') || 'none';
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
