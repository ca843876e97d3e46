/** Files as the server reads them: a report that can't be read must not cost its author all others. */
import { type FileSystemProvider, type URI, UriUtils } from 'langium';
import { faultOf, sentenceOfFault } from '../file-fault.ts';
import { fileText } from '../messages/files.ts';

/**
 * The files, where a report that vanishes while it is read, or that may not be read, counts as empty and is named to
 * `warn`. When it changes or comes back it is read anew.
 */
export function forgiving(files: FileSystemProvider, warn: (sentence: string) => void): FileSystemProvider {
  const emptyFor = (uri: URI, error: unknown) => {
    if (UriUtils.extname(uri) !== '.mission') throw error;
    const fault = sentenceOfFault(faultOf(error) ?? 'broken', UriUtils.basename(uri));
    warn(fileText('fault.counts-as-empty', { fault }));
    return '';
  };
  const readFile: FileSystemProvider['readFile'] = async uri => {
    try {
      return await files.readFile(uri);
    } catch (error) {
      return emptyFor(uri, error);
    }
  };
  const readFileSync: FileSystemProvider['readFileSync'] = uri => {
    try {
      return files.readFileSync(uri);
    } catch (error) {
      return emptyFor(uri, error);
    }
  };
  return Object.assign(Object.create(files), { readFile, readFileSync });
}
