/** What the client and the language server say to each other of earlier versions of a report. */
import { RequestType } from 'vscode-jsonrpc';
import type { FileParams } from './report.ts';

/** Asks for the text that a report had in a revision: {@link RevisionParams}, answered by a {@link RevisionResult}. */
export const REVISION_REQUEST = new RequestType<RevisionParams, RevisionResult, void>(
  'missionReport/revision',
);

/** A commit, a tag or a branch of the repository that a report lies in. */
export interface RevisionParams extends FileParams {
  readonly revision: string;
}

/** The text that the report had, or why it can't be had, in a sentence for the author. */
export type RevisionResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string };
