/** Answers what a line is that an author types, or makes a comment. */
import { DocumentState, URI } from 'langium';
import type { CancellationToken, Connection, TextEdit } from 'vscode-languageserver';
import { commentLines } from '../editor/comment-lines.ts';
import type { EditorServices } from '../editor/module.ts';
import { editsToText, readsAsEntry } from '../editor/typing.ts';
import {
  AS_TEXT_REQUEST,
  COMMENT_REQUEST,
  type CommentParams,
  type CommentResult,
  type PlaceParams,
  READS_AS_ENTRY_REQUEST,
  type TypedLine,
} from '../protocol.ts';
import { withDocument } from './with-document.ts';

/** Answers when asked over the connection. */
export function answerTyping(connection: Connection, services: EditorServices): void {
  // What is asked holds all that matters: no text has to be taken in before, however fast its author types.
  connection.onRequest<boolean, never>(READS_AS_ENTRY_REQUEST, (line: TypedLine) =>
    readsAsEntry(line, services),
  );
  connection.onRequest<CommentResult, never>(
    COMMENT_REQUEST,
    (params: CommentParams, cancelled: CancellationToken) =>
      withDocument(services, URI.parse(params.uri), DocumentState.Linked, cancelled, document =>
        commentLines(document, params, services),
      ),
  );
  connection.onRequest<readonly TextEdit[] | null, never>(
    AS_TEXT_REQUEST,
    ({ uri, position }: PlaceParams, cancelled: CancellationToken) =>
      withDocument(
        services,
        URI.parse(uri),
        DocumentState.Validated,
        cancelled,
        async document => (await editsToText(document, position, services)) ?? null,
      ),
  );
}
