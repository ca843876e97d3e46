/** What the client and the language server say to each other of reports that are begun. */
import { RequestType } from 'vscode-jsonrpc';
import type { FileParams } from './report.ts';

/** What an author begins: a report, one that brings its programme along, or a programme. */
export type BegunFile = 'report' | 'first-report' | 'programme';

/**
 * Asks for a template in the author's language: {@link NewReportParams}, answered by a {@link NewReportResult}. A report
 * has the names of the programme in it, where there is but one.
 */
export const NEW_REPORT_REQUEST = new RequestType<NewReportParams, NewReportResult, void>(
  'missionReport/newReport',
);

/** Asks for a report that goes on from another: {@link NewReportFromParams}, answered by a {@link NewReportFromResult}. */
export const NEW_REPORT_FROM_REQUEST = new RequestType<NewReportFromParams, NewReportFromResult, void>(
  'missionReport/newReportFrom',
);

/** What is begun, and the id that its author gives a report; an empty one leaves it to be filled in. */
export interface NewReportParams {
  readonly begun: BegunFile;
  readonly id?: string;
}

/** The template as a snippet, or what is still to be answered, and why. */
export type NewReportResult =
  | { readonly kind: 'made'; readonly snippet: string; readonly id?: string }
  | AskedAgain;

/** What its author must still answer. */
export interface AskedAgain {
  readonly kind: 'asks';
  readonly about: 'id' | 'dates';
  readonly reason: string;
  readonly proposed: string;
}

/** The earlier report, and what its author has answered so far. */
export interface NewReportFromParams extends FileParams {
  readonly id?: string;
  /** First and last day. */
  readonly dates?: string;
}

/** The new report, what is still to be answered and why, or why there can be none. */
export type NewReportFromResult =
  | {
      readonly kind: 'made';
      readonly id: string;
      readonly text: string;
      readonly notes: readonly string[];
    }
  | AskedAgain
  | { readonly kind: 'refused'; readonly reason: string };
