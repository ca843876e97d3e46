import {
  EmptyFileSystemProvider,
  type FileSystemNode,
  type FileSystemProvider,
  type URI,
  UriUtils,
} from 'langium';
import { isEditionName } from '../lexicon/file-endings.ts';
import { namesIn, readBytes } from './io.ts';

/** No edition is longer than this, in bytes. */
const LONGEST = 256 * 1024 * 1024;

/** Texts by URI; one that is changed is read anew at the next update. */
export type Texts = Map<string, string>;

/** A file system that holds these texts, reads the editions beside them, and knows which other files there are. */
export function fileSystemOf(texts: Texts): FileSystemProvider {
  const read = (uri: URI) => texts.get(uri.toString()) ?? '';
  return Object.assign(new EmptyFileSystemProvider(), {
    readFile: async (uri: URI) =>
      isEditionName(UriUtils.basename(uri))
        ? new TextDecoder().decode(await readBytes(uri.fsPath, LONGEST))
        : read(uri),
    readDirectory: async (folder: URI) => list(folder),
    readFileSync: read,
    readDirectorySync: list,
  });
}

function list(folder: URI): FileSystemNode[] {
  return namesIn(folder.fsPath).map(name => ({
    uri: UriUtils.joinPath(folder, name),
    isFile: true,
    isDirectory: false,
  }));
}
