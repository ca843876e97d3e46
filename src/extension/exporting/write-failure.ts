/** Why a file could not be written, as an author would say it. */
import { l10n, type Uri, workspace } from 'vscode';
import { type FileFault, faultOf } from '../../file-fault.ts';

/** One sentence without a word of the machine; what was there before is untouched whenever it is said. */
export function writeFailure(file: Uri, error: unknown): string {
  return sentenceFor(faultOf(error), workspace.asRelativePath(file));
}

function sentenceFor(fault: FileFault | undefined, name: string): string {
  switch (fault) {
    case 'full':
    case 'share':
    case 'large':
      return l10n.t('{0} was not written: the disk is full. What was there before is untouched.', name);
    case 'inUse':
      return l10n.t(
        '{0} was not written: it is open in another program. Close it there and export again.',
        name,
      );
    case 'folder':
      return l10n.t('{0} was not written: it is a folder. Choose another name.', name);
    case 'readOnly':
      return l10n.t('{0} was not written: its disk can only be read. Choose another place.', name);
    case 'closed':
      return l10n.t(
        '{0} was not written: you lack the permission, or it is open in another program. Choose another place, or close it there.',
        name,
      );
    case 'longName':
      return l10n.t('{0} was not written: its name is too long for this disk. Choose a shorter one.', name);
    case 'missing':
    case 'notFolder':
      return l10n.t('{0} was not written: its folder does not exist. Choose another place.', name);
    default:
      return l10n.t(
        '{0} was not written: its disk can’t be used at the moment. Choose another place, or try again.',
        name,
      );
  }
}
