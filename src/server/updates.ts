/** Answers how an update on an entry begins. */
import { DocumentState, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { updateAt } from '../editor/actions/say-update.ts';
import type { EditorServices } from '../editor/module.ts';
import { type PlaceParams, UPDATE_REQUEST, type UpdateResult } from '../protocol.ts';
import { withDocument } from './with-document.ts';

/** Answers when asked over the connection; null where no entry is that could have one. */
export function answerUpdates(connection: Connection, services: EditorServices): void {
  connection.onRequest<UpdateResult | null, never>(
    UPDATE_REQUEST,
    ({ uri, position }: PlaceParams, cancelled: CancellationToken) =>
      withDocument(
        services,
        URI.parse(uri),
        DocumentState.Linked,
        cancelled,
        async document => updateAt(document, position, services) ?? null,
      ),
  );
}
