/** Writing a file so that it is there whole or not at all. */
import { Uri, workspace } from 'vscode';

/** Writes beside the target and renames, so that what was there before is replaced only by a whole file. */
export async function writeWhole(target: Uri, bytes: Uint8Array): Promise<void> {
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const draft = Uri.joinPath(target, '..', `.${name}.${Date.now().toString(36)}.tmp`);
  try {
    await workspace.fs.writeFile(draft, bytes);
    await workspace.fs.rename(draft, target, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(draft).then(undefined, () => undefined);
    throw error;
  }
}
