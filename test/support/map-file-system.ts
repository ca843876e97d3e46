/** A file system of texts in memory, which a test can change. */
import type { FileSystemNode, FileSystemProvider, URI } from 'langium';

export class MapFileSystem implements FileSystemProvider {
  /** Path of each file to its text. */
  readonly texts: Map<string, string>;

  constructor(texts: Iterable<readonly [string, string]> = []) {
    this.texts = new Map(texts);
  }

  readFile = async (uri: URI): Promise<string> => this.readFileSync(uri);
  readFileSync = (uri: URI): string => this.texts.get(uri.path) ?? '';
  readBinary = async (uri: URI): Promise<Uint8Array> => this.readBinarySync(uri);
  readBinarySync = (uri: URI): Uint8Array => new TextEncoder().encode(this.readFileSync(uri));
  exists = async (uri: URI): Promise<boolean> => this.existsSync(uri);
  existsSync = (uri: URI): boolean => this.texts.has(uri.path);
  stat = async (uri: URI): Promise<FileSystemNode> => this.statSync(uri);
  statSync = (uri: URI): FileSystemNode => ({ uri, isFile: true, isDirectory: false });
  readDirectory = async (uri: URI): Promise<FileSystemNode[]> => this.readDirectorySync(uri);
  readDirectorySync = (uri: URI): FileSystemNode[] => {
    const folder = `${uri.path.replace(/\/$/, '')}/`;
    const below = [...this.texts.keys()].filter(path => path.startsWith(folder));
    const names = new Set(below.map(path => path.slice(folder.length).split('/')[0] ?? ''));
    return [...names].map(name => {
      const isFile = this.texts.has(folder + name);
      return { uri: uri.with({ path: folder + name }), isFile, isDirectory: !isFile };
    });
  };
}
