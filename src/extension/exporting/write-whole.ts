import { FilePermission, FileSystemError, FileType, Uri, workspace } from 'vscode';
import { isLeftBehind, temporaryName } from '../../base/temporary-name.ts';

/** Writes beside the target and renames, so that what was there before is replaced only by a whole file. */
export async function writeWhole(target: Uri, bytes: Uint8Array): Promise<void> {
  await mustBeReplaceable(target);
  const folder = Uri.joinPath(target, '..');
  await sweep(folder);
  const draft = Uri.joinPath(folder, temporaryName());
  try {
    await workspace.fs.writeFile(draft, bytes);
    await workspace.fs.rename(draft, target, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(draft).then(undefined, () => undefined);
    throw error;
  }
}

/** Removes what an editor that was killed left in a folder; one that can't be listed is left as it is. */
async function sweep(folder: Uri): Promise<void> {
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  for (const [name] of entries.filter(([each]) => isLeftBehind(each))) {
    await workspace.fs.delete(Uri.joinPath(folder, name)).then(undefined, () => undefined);
  }
}

/** VS Code's rename takes a whole folder away to make room, and asks of no file whether it may be written. */
async function mustBeReplaceable(target: Uri): Promise<void> {
  const before = await workspace.fs.stat(target).then(undefined, () => undefined);
  if (!before) return;
  if (before.type & FileType.Directory) throw FileSystemError.FileIsADirectory(target);
  if ((before.permissions ?? 0) & FilePermission.Readonly) throw FileSystemError.NoPermissions(target);
}
