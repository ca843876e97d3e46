/** What the client and the language server say to each other beyond the Language Server Protocol. */

/** Asks which formats there are; answered by a list of {@link Format}. */
export const FORMATS_REQUEST = 'missionReport/formats';

/** Asks for a report in one format: {@link ExportParams}, answered by an {@link ExportResult}. */
export const EXPORT_REQUEST = 'missionReport/export';

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
