/** What the client and the language server say to each other beyond the Language Server Protocol. */

/** Asks which formats there are; answered by a list of {@link Format}. */
export const FORMATS_REQUEST = 'missionReport/formats';

/** Asks for a report in one format: {@link ExportParams}, answered by an {@link ExportResult}. */
export const EXPORT_REQUEST = 'missionReport/export';

/** Asks for the page of a report as it is being written: {@link PreviewParams}, answered by a {@link PreviewResult}. */
export const PREVIEW_REQUEST = 'missionReport/preview';

/** Tells that the newest text of an open file has been read: {@link FileParams}. */
export const READ_NOTIFICATION = 'missionReport/read';

/** Tells that the newest text of an open file has been checked: {@link FileParams}. */
export const CHECKED_NOTIFICATION = 'missionReport/checked';

/** Which file is meant. */
export interface FileParams {
  readonly uri: string;
}

/** A format as it is offered to the author. */
export interface Format {
  readonly id: string;
  readonly label: string;
  /** File ending without the dot. */
  readonly extension: string;
}

/** Which report is wanted, and how. */
export interface ExportParams {
  readonly uri: string;
  readonly format: string;
}

/** The finished file, or why there is none, in a sentence for the author. */
export type ExportResult =
  | {
      readonly kind: 'exported';
      readonly base64: string;
      /** What the author should know although the file was made, in whole sentences. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Which report is wanted, and the nonce that the preview's content security policy asks of its style sheet. */
export interface PreviewParams extends FileParams {
  readonly nonce: string;
}

/** Where the source of something on the page stands. */
export interface PreviewEntry {
  /** Its id on the page. */
  readonly anchor: string;
  /** First line of its source, counted from 0. */
  readonly start: number;
  /** The line after its source. */
  readonly end: number;
  /** True when the source can't be read at the moment, so that the page shows it as it last was. */
  readonly isBroken: boolean;
}

/** The page as the export would be, or why there is none, in a sentence for the author. */
export type PreviewResult =
  | { readonly kind: 'page'; readonly html: string; readonly entries: readonly PreviewEntry[] }
  | { readonly kind: 'nothing'; readonly reason: string };
