/** Writing a file so that it is there whole or not at all. */
import { FilePermission, FileSystemError, FileType, Uri, workspace } from 'vscode';
import { baseName } from './export-order.ts';

/** Writes beside the target and renames, so that what was there before is replaced only by a whole file. */
export async function writeWhole(target: Uri, bytes: Uint8Array): Promise<void> {
  await mustBeReplaceable(target);
  const draft = Uri.joinPath(target, '..', `.${baseName(target)}.${Date.now().toString(36)}.tmp`);
  try {
    await workspace.fs.writeFile(draft, bytes);
    await workspace.fs.rename(draft, target, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(draft).then(undefined, () => undefined);
    throw error;
  }
}

/** VS Code's rename takes a whole folder away to make room, and asks of no file whether it may be written. */
async function mustBeReplaceable(target: Uri): Promise<void> {
  const before = await workspace.fs.stat(target).then(
    found => found,
    () => undefined,
  );
  if (!before) return;
  if (before.type & FileType.Directory) throw FileSystemError.FileIsADirectory(target);
  if ((before.permissions ?? 0) & FilePermission.Readonly) throw FileSystemError.NoPermissions(target);
}
