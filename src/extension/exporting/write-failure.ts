/** Why a file could not be written, as an author would say it. */
import { type Uri, workspace } from 'vscode';
import { type FileFault, faultOf } from '../../file-fault.ts';
import { extensionText } from '../../messages/extension.ts';

/** One sentence without a word of the machine; what was there before is untouched whenever it is said. */
export function writeFailure(file: Uri, error: unknown): string {
  return sentenceFor(faultOf(error), workspace.asRelativePath(file));
}

function sentenceFor(fault: FileFault | undefined, name: string): string {
  switch (fault) {
    case 'full':
    case 'share':
    case 'large':
      return extensionText('write.full', { file: name });
    case 'inUse':
      return extensionText('write.in-use', { file: name });
    case 'folder':
      return extensionText('write.folder', { file: name });
    case 'readOnly':
      return extensionText('write.read-only', { file: name });
    case 'closed':
      return extensionText('write.closed', { file: name });
    case 'longName':
      return extensionText('write.long-name', { file: name });
    case 'missing':
    case 'notFolder':
      return extensionText('write.no-folder', { file: name });
    default:
      return extensionText('write.failed', { file: name });
  }
}
