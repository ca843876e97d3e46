/** Files on this machine, and those that are elsewhere by way of somebody else. */
import { realpath } from 'node:fs/promises';
import { type FileSystemNode, type FileSystemProvider, URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';

/** Reads `file:` addresses itself, and leaves all others to `elsewhere`. */
export class LocalFiles extends NodeFileSystemProvider {
  constructor(private readonly elsewhere: FileSystemProvider) {
    super();
  }

  override stat(uri: URI): Promise<FileSystemNode> {
    return isHere(uri) ? super.stat(uri) : this.elsewhere.stat(uri);
  }

  override exists(uri: URI): Promise<boolean> {
    return isHere(uri) ? super.exists(uri) : this.elsewhere.exists(uri);
  }

  override readFile(uri: URI): Promise<string> {
    return isHere(uri) ? super.readFile(uri) : this.elsewhere.readFile(uri);
  }

  override readBinary(uri: URI): Promise<Uint8Array> {
    return isHere(uri) ? super.readBinary(uri) : this.elsewhere.readBinary(uri);
  }

  override readDirectory(uri: URI): Promise<FileSystemNode[]> {
    return isHere(uri) ? super.readDirectory(uri) : this.elsewhere.readDirectory(uri);
  }
}

/** Where a file or folder lies when links are followed; those that are elsewhere lie where they say. */
export async function truePlace(uri: URI): Promise<URI> {
  return isHere(uri) ? URI.file(await realpath(uri.fsPath)) : uri;
}

function isHere({ scheme }: URI): boolean {
  return scheme === 'file';
}
