/** What the server is given by the place where it runs: Node, or a browser. */
import type { FileSystemProvider, URI } from 'langium';
import type { ReadTexts } from '../messages/locale.ts';
import type { Printer } from '../print/printer.ts';
import type { RuleSettings } from '../rules/settings.ts';
import type { Storage } from '../workspace/index-cache.ts';
import type { WorkerPool } from '../workspace/worker-pool.ts';

/** What differs from one place where the server runs to another. */
export interface Host {
  readonly files: FileSystemProvider;
  /** Where a file or folder lies when links are followed; absent where there are no links. Fails where there is none. */
  readonly truePlace?: (uri: URI) => Promise<URI>;
  /** Finds what opens a printer for the pages of an export; absent where nothing could print. */
  readonly findPrinter?: () => (() => Printer) | undefined;
  /** Reads a file as it was in a revision of its repository; absent where there are no repositories. */
  readonly readRevision?: (file: URI, revision: string) => Promise<string>;
  /** Opens the folder that a client sets aside for what is worth keeping; absent where there are no folders. */
  readonly storage?: (folder: string) => Storage;
  /** Reads a file of `language/messages/`; absent where the client sends what it wants said. */
  readonly texts?: ReadTexts;
  /** Checks reports on other processors; absent where there are none to be had. */
  readonly workers?: (settings: () => RuleSettings) => WorkerPool;
  /** The folder of the dictionaries; absent where the client says which it is, or nobody does. */
  readonly dictionaries?: URI;
}
