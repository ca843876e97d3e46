/** The texts that a command has read, as the file system that the language services see. */
import { EmptyFileSystemProvider, type FileSystemProvider, type URI } from 'langium';

/** Texts by URI; one that is changed is read anew at the next update. */
export type Texts = Map<string, string>;

/** A file system that holds these texts and nothing else. */
export function fileSystemOf(texts: Texts): FileSystemProvider {
  const read = (uri: URI) => texts.get(uri.toString()) ?? '';
  return Object.assign(new EmptyFileSystemProvider(), {
    readFile: async (uri: URI) => read(uri),
    readFileSync: read,
  });
}
