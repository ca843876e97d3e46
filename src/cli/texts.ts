/** The texts that a command has read, as the file system that the language services see. */
import {
  EmptyFileSystemProvider,
  type FileSystemNode,
  type FileSystemProvider,
  type URI,
  UriUtils,
} from 'langium';
import { namesIn } from './io.ts';

/** Texts by URI; one that is changed is read anew at the next update. */
export type Texts = Map<string, string>;

/** A file system that holds these texts and nothing else, but knows which files there are beside them. */
export function fileSystemOf(texts: Texts): FileSystemProvider {
  const read = (uri: URI) => texts.get(uri.toString()) ?? '';
  return Object.assign(new EmptyFileSystemProvider(), {
    readFile: async (uri: URI) => read(uri),
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
