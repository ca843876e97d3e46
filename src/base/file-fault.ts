/** What can keep a file from being read or written, told in plain words; for the command line, the editor and printing. */
import { fileText } from '../messages/files.ts';

/** The text for each fault, by what the fault is called here. */
const TEXTS = {
  missing: 'fault.missing',
  folder: 'fault.folder',
  notFolder: 'fault.not-folder',
  there: 'fault.there',
  closed: 'fault.closed',
  circle: 'fault.circle',
  full: 'fault.full',
  share: 'fault.share',
  large: 'fault.large',
  readOnly: 'fault.read-only',
  inUse: 'fault.in-use',
  longName: 'fault.long-name',
  manyOpen: 'fault.many-open',
  broken: 'fault.broken',
  away: 'fault.away',
} as const;
export type FileFault = keyof typeof TEXTS;

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
  // What Node.js says of a file that Windows could not fetch from the cloud.
  UNKNOWN: 'away',
};

/** Which fault an error stands for; its code counts, and where it has been wrapped, the code that its words begin with or hold. */
export function faultOf(error: unknown): FileFault | undefined {
  if (!(error instanceof Error)) return undefined;
  // VS Code gives a code of its own to some, and wraps Node's in its words.
  const within = /\b(?:E[A-Z]{2,}|UNKNOWN)\b/.exec(error.message)?.[0] ?? '';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return FAULTS[within] ?? FAULTS[code];
}

/** The fault as a sentence for the author, with the name of the file. */
export function sentenceOfFault(fault: FileFault, file: string): string {
  return fileText(TEXTS[fault], { file });
}
