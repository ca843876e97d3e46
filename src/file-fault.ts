/** What can keep a file from being read or written, told in plain words; for the command line, the editor and printing. */

/** Plain words by the code that Node or VS Code gives; they stand after the name of the file. */
const WORDS = {
  missing: 'does not exist',
  folder: 'is a folder, not a file',
  notFolder: 'does not exist: a part of its path is a file, not a folder',
  there: 'exists already',
  closed: 'is closed to you: you lack the permission',
  circle: 'is a link that leads back to itself',
  full: 'does not fit: the disk is full',
  share: 'does not fit: your share of the disk is full',
  large: 'is too large for this disk',
  readOnly: 'is on a disk that can only be read',
  inUse: 'is in use by another program: close it there and try again',
  longName: 'has a name that is too long for this disk',
  manyOpen: 'can’t be opened: too many files are open',
  broken: 'can’t be read or written: the disk reports a fault',
  away: 'can’t be reached at the moment',
} as const;
export type FileFault = keyof typeof WORDS;

const FAULTS: Readonly<Record<string, FileFault>> = {
  ENOENT: 'missing',
  FileNotFound: 'missing',
  EISDIR: 'folder',
  ENOTEMPTY: 'folder',
  FileIsADirectory: 'folder',
  ENOTDIR: 'notFolder',
  FileNotADirectory: 'notFolder',
  EEXIST: 'there',
  FileExists: 'there',
  EACCES: 'closed',
  EPERM: 'closed',
  NoPermissions: 'closed',
  ELOOP: 'circle',
  ENOSPC: 'full',
  QuotaExceeded: 'share',
  EDQUOT: 'share',
  EFBIG: 'large',
  EROFS: 'readOnly',
  EBUSY: 'inUse',
  ETXTBSY: 'inUse',
  ENAMETOOLONG: 'longName',
  EMFILE: 'manyOpen',
  ENFILE: 'manyOpen',
  EIO: 'broken',
  ENXIO: 'broken',
  Unavailable: 'away',
  ETIMEDOUT: 'away',
};

/** Which fault an error stands for; its code counts, and where it has been wrapped, the code that its words begin with or hold. */
export function faultOf(error: unknown): FileFault | undefined {
  if (!(error instanceof Error)) return undefined;
  // VS Code gives a code of its own to some, and wraps Node's in its words.
  const within = /\bE[A-Z]{2,}\b/.exec(error.message)?.[0] ?? '';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return FAULTS[within] ?? FAULTS[code];
}

/** The fault in words that go on from the name of the file: “m.json” + “does not exist”. */
export function wordsOfFault(fault: FileFault): string {
  return WORDS[fault];
}
