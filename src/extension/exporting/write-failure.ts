/** Why a file could not be written, as an author would say it. */
import { FileSystemError, l10n, type Uri, workspace } from 'vscode';

/** One sentence; what was there before is untouched whenever it is said. */
export function writeFailure(file: Uri, error: unknown): string {
  const name = workspace.asRelativePath(file);
  const { code = '', message } =
    error instanceof FileSystemError ? error : new FileSystemError(String(error));
  if (/ENOSPC|EDQUOT|QuotaExceeded/.test(message)) {
    return l10n.t('{0} was not written: the disk is full. What was there before is untouched.', name);
  }
  if (/EBUSY|ETXTBSY/.test(message)) {
    return l10n.t(
      '{0} was not written: it is open in another program. Close it there and export again.',
      name,
    );
  }
  if (code === 'FileIsADirectory' || /EISDIR|ENOTEMPTY|is a directory/i.test(message)) {
    return l10n.t('{0} was not written: it is a folder. Choose another name.', name);
  }
  if (/EROFS/.test(message)) {
    return l10n.t('{0} was not written: its disk can only be read. Choose another place.', name);
  }
  if (code === 'NoPermissions' || /EACCES|EPERM/.test(message)) {
    return l10n.t(
      '{0} was not written: you lack the permission, or it is open in another program. Choose another place, or close it there.',
      name,
    );
  }
  return l10n.t('{0} could not be written: {1}', name, message);
}
