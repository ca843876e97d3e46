/** What the builder asks of a pool of workers. */
import type { Diagnostic } from 'vscode-languageserver-types';
import type { IndexedFile } from './indexed-file.ts';

/** A file by its URI, as it was read; its text is asked for when it is needed. */
export interface FileText {
  readonly uri: string;
  readonly text: string;
}

/** What a worker found of a report. */
export interface CheckedFile {
  readonly index: IndexedFile;
  readonly problems: Diagnostic[];
}

/**
 * Checks reports on other processors while the builder checks them here. Only the time depends on it: whatever the
 * pool does not deliver, the builder does itself.
 */
export interface WorkerPool {
  /**
   * Offers reports to the pool, in the order in which the builder will ask for them. `shared` gives the files whose
   * names every report may look up; it is called only if the pool takes the work.
   */
  start(reports: readonly FileText[], shared: () => readonly FileText[]): void;
  /** Waits for what was found of a report; undefined, without waiting, for a report that no worker has claimed. */
  resultOf(uri: string): Promise<CheckedFile | undefined>;
  /** Drops all work under way, because the shared files it was started with have changed. */
  cancel(): void;
}
