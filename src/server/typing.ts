/** Answers what a line is that an author types. */
import { DocumentState, URI } from 'langium';
import type { CancellationToken, Connection, TextEdit } from 'vscode-languageserver';
import type { EditorServices } from '../editor/module.ts';
import { editsToText, readsAsEntry } from '../editor/typing.ts';
import { AS_TEXT_REQUEST, type PlaceParams, READS_AS_ENTRY_REQUEST } from '../protocol.ts';
import { withDocument } from './with-document.ts';

/** Answers about the newest text, when asked over the connection. */
export function answerTyping(connection: Connection, services: EditorServices): void {
  connection.onRequest<boolean, never>(
    READS_AS_ENTRY_REQUEST,
    ({ uri, position }: PlaceParams, cancelled: CancellationToken) =>
      withDocument(services, URI.parse(uri), DocumentState.Parsed, cancelled, async document =>
        readsAsEntry(document, position, services),
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
        async document => editsToText(document, position) ?? null,
      ),
  );
}
