/** Answers the wish for the text that a report had in a revision of its repository. */
import { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { REVISION_REQUEST, type RevisionParams, type RevisionResult } from '../export-protocol.ts';
import { editorText } from '../messages/editor.ts';
import { NoRevision } from '../revisions/no-revision.ts';
import type { Host } from './host.ts';

/** Reads revisions when asked over the connection, where the host can. */
export function answerRevisions(connection: Connection, { readRevision }: Host): void {
  connection.onRequest<RevisionResult, never>(REVISION_REQUEST, async ({ uri, revision }: RevisionParams) => {
    const file = URI.parse(uri);
    if (!readRevision || file.scheme !== 'file') {
      return { kind: 'refused', reason: editorText('revision.not-here') };
    }
    try {
      return { kind: 'text', text: await readRevision(file, revision) };
    } catch (error) {
      if (error instanceof NoRevision) return { kind: 'refused', reason: error.message };
      throw error;
    }
  });
}
