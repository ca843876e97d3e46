/** Answers what the remarks of a report are, and how they are answered. */
import { DocumentState, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { EditorServices } from '../editor/module.ts';
import { answerTo, remarkThreads } from '../editor/remark-threads.ts';
import {
  ANSWER_REQUEST,
  type AnswerParams,
  type FileParams,
  type MendingEdit,
  REMARKS_REQUEST,
  type RemarkThread,
} from '../protocol.ts';
import { withDocument } from './with-document.ts';

/** Answers when asked over the connection; which entry a remark names is known once names are linked. */
export function answerRemarks(connection: Connection, services: EditorServices): void {
  connection.onRequest<RemarkThread[], never>(
    REMARKS_REQUEST,
    ({ uri }: FileParams, cancelled: CancellationToken) =>
      withDocument(services, URI.parse(uri), DocumentState.Linked, cancelled, async document =>
        remarkThreads(document),
      ),
  );
  connection.onRequest<MendingEdit | null, never>(
    ANSWER_REQUEST,
    ({ uri, ...asked }: AnswerParams, cancelled: CancellationToken) =>
      withDocument(
        services,
        URI.parse(uri),
        DocumentState.Linked,
        cancelled,
        async document => answerTo(document, asked) ?? null,
      ),
  );
}
