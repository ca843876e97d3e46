/** What an assistant is let at, as the machine gives it. */
import type { FileSystemProvider, URI } from 'langium';
import type { Config } from '../config/config.ts';

export interface Folder {
  /** Tells each state of its files from any other: of the reports, and of whatever else decides how they read. */
  state(): Promise<{ readonly reports: string; readonly beside: string }>;
  /** Files that see each other, with what their settings file decides. */
  homes(): Promise<readonly FolderHome[]>;
  /** What lies beside these files, as far as checks look at it. */
  readonly files: FileSystemProvider;
  /** The day that counts as today, `YYYY-MM-DD`. */
  today(): string;
}

/** Files that see each other. */
export interface FolderHome {
  readonly config: Config;
  readonly files: readonly FolderFile[];
}

export interface FolderFile {
  readonly uri: URI;
  /** Its path below the folder that is served. */
  readonly path: string;
  readonly text: string;
}
