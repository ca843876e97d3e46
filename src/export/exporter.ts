/** What every export format is, and what it is given besides the report. */
import type { Audience } from '../domain/marking.ts';
import type { Report } from '../report/report.ts';

/** What an exporter may know of the world: everything that would make two runs differ comes in here. */
export interface ExportContext {
  /** Language of labels, dates and numbers, BCP 47; the author's words stay as they are. */
  readonly language: string;
  /** The clock, for formats that record when they were made. */
  readonly now: Date;
  /** Who the export is for; the report given has already been reduced to what they may see. */
  readonly audience: Audience;
  /** Version of Mission Report that made the export. */
  readonly toolVersion: string;
  /** Names the style sheet to a content security policy that asks for it, as a preview's does. */
  readonly nonce?: string;
}

/** Makes the finished file. The same report and context give the same bytes. */
export type Render = (report: Report, context: ExportContext) => Promise<Uint8Array>;

/** One export format. */
export interface Exporter {
  /** How the format is asked for, as in `--to html`. */
  readonly id: string;
  /** How the format is offered, as in a quick pick. */
  readonly label: string;
  /** File ending without the dot. */
  readonly extension: string;
  /** IANA media type. */
  readonly mediaType: string;
  /** Loads the writer, which nobody pays for before it is used. */
  load(): Promise<Render>;
}
