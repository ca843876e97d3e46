/** Files on this machine, and those that are elsewhere by way of somebody else. */
import { realpath } from 'node:fs/promises';
import { type FileSystemProvider, URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';

/** Reads `file:` addresses itself, and leaves all others to `elsewhere`. */
export function localFiles(elsewhere: FileSystemProvider): FileSystemProvider {
  const here = new NodeFileSystemProvider();
  const filesAt = (uri: URI) => (isHere(uri) ? here : elsewhere);
  const own: Partial<FileSystemProvider> = {
    stat: uri => filesAt(uri).stat(uri),
    exists: uri => filesAt(uri).exists(uri),
    readFile: uri => filesAt(uri).readFile(uri),
    readBinary: uri => filesAt(uri).readBinary(uri),
    readDirectory: uri => filesAt(uri).readDirectory(uri),
  };
  return Object.assign(Object.create(here), own);
}

/** Where a file or folder lies when links are followed; those that are elsewhere lie where they say. */
export async function truePlace(uri: URI): Promise<URI> {
  return isHere(uri) ? URI.file(await realpath(uri.fsPath)) : uri;
}

function isHere({ scheme }: URI): boolean {
  return scheme === 'file';
}
