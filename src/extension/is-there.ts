import { type Uri, workspace } from 'vscode';

/** True for a file that can be read. */
export function isThere(file: Uri): Thenable<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
