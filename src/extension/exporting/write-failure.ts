/** Why a file could not be written, as an author would say it. */
import { type Uri, workspace } from 'vscode';
import { type FileFault, faultOf } from '../../base/file-fault.ts';
import { extensionText } from '../../messages/extension.ts';

/** One sentence without a word of the machine; what was there before is untouched whenever it is said. */
export function writeFailure(file: Uri, error: unknown): string {
  const fault = faultOf(error);
  const said = fault && fault in SAID ? SAID[fault as keyof typeof SAID] : 'write.failed';
  return extensionText(said, { file: workspace.asRelativePath(file) });
}

const SAID = {
  full: 'write.full',
  share: 'write.full',
  large: 'write.full',
  'in-use': 'write.in-use',
  folder: 'write.folder',
  'read-only': 'write.read-only',
  closed: 'write.closed',
  'long-name': 'write.long-name',
  missing: 'write.no-folder',
  'not-folder': 'write.no-folder',
} as const satisfies Partial<Record<FileFault, string>>;
