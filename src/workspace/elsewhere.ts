/** Reports that are read and checked elsewhere, on other processors, while somebody goes through all files here. */
import type { Diagnostic } from 'vscode-languageserver-types';
import type { FileFacts } from './file-facts.ts';

/** A file by its address, as it was read. */
export interface FileText {
  readonly uri: string;
  readonly text: string;
}

/** What was found of a report. */
export interface CheckedFile {
  readonly facts: FileFacts;
  readonly problems: Diagnostic[];
}

/** Where reports are checked besides. Nothing depends on it but the time it takes. */
export interface Elsewhere {
  /** Begins with the reports, in their order; `shared` gives the files whose names others look up. */
  begin(reports: readonly FileText[], shared: () => readonly FileText[]): void;
  /** What is found of a report, as soon as it is; undefined of one with which nobody has begun, and which is then left to the caller. */
  found(uri: string): Promise<CheckedFile | undefined>;
  /** Forgets what is under way, because it was begun with what is no longer true. */
  stop(): void;
}
