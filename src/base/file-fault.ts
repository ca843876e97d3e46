/** What can keep a file from being read or written, told in plain words; for the command line, the editor and printing. */
import { fileText } from '../messages/files.ts';

/** Which fault a code of Node.js or VS Code stands for. */
const FAULTS = {
  ENOENT: 'missing',
  FileNotFound: 'missing',
  EISDIR: 'folder',
  ENOTEMPTY: 'folder',
  FileIsADirectory: 'folder',
  ENOTDIR: 'not-folder',
  FileNotADirectory: 'not-folder',
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
  EROFS: 'read-only',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  ENAMETOOLONG: 'long-name',
  EMFILE: 'many-open',
  ENFILE: 'many-open',
  EIO: 'broken',
  ENXIO: 'broken',
  Unavailable: 'away',
  ETIMEDOUT: 'away',
  // What Node.js says of a file that Windows could not fetch from the cloud.
  UNKNOWN: 'away',
} as const;
export type FileFault = (typeof FAULTS)[keyof typeof FAULTS];

const faultByCode = new Map<string, FileFault>(Object.entries(FAULTS));

/** Which fault an error stands for; its code counts, and where it has been wrapped, the code that its words begin with or hold. */
export function faultOf(error: unknown): FileFault | undefined {
  if (!(error instanceof Error)) return undefined;
  // VS Code gives a code of its own to some, and wraps Node's in its words.
  const within = /\b(?:E[A-Z]{2,}|UNKNOWN)\b/.exec(error.message)?.[0] ?? '';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return faultByCode.get(within) ?? faultByCode.get(code);
}

/** The fault as a sentence for the author, with the name of the file. */
export function sentenceOfFault(fault: FileFault, file: string): string {
  return fileText(`fault.${fault}`, { file });
}
