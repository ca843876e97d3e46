/** Expected failures of the outside world, each one clear sentence. */

/** Ends a command with its message, as a sentence for whoever typed it, and exit code 2. */
export class Refusal extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'does not exist: a part of its path is a file, not a folder',
  EACCES: 'is closed to you: you lack the permission',
  EPERM: 'is closed to you: you lack the permission',
  ELOOP: 'is a link that leads back to itself',
  ENOSPC: 'does not fit: the disk is full',
  EDQUOT: 'does not fit: your share of the disk is full',
  EFBIG: 'is too large for this disk',
  EROFS: 'is on a disk that can only be read',
  EBUSY: 'is in use by another program: close it there and try again',
  ETXTBSY: 'is in use by another program: close it there and try again',
  ENAMETOOLONG: 'has a name that is too long for this disk',
  EMFILE: 'can’t be opened: too many files are open',
  EIO: 'can’t be read or written: the disk reports a fault',
};

/** Says why `path` can't be read or written; what is no failure of the outside stays as it is. */
export function refusalOf(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  return new Refusal(`“${path}” ${REASONS[error.code] ?? `can’t be used (${error.code})`}.`);
}
