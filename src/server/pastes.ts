/** Answers how something from elsewhere is written in a report. */
import { DocumentState, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { droppedPicture } from '../editor/dropped-picture.ts';
import type { EditorServices } from '../editor/module.ts';
import {
  PASTE_REQUEST,
  type PasteParams,
  type PasteResult,
  PICTURE_REQUEST,
  type PictureParams,
} from '../protocol.ts';
import { withDocument } from './with-document.ts';

/** Reads what is pasted, and writes what shows a picture, when asked over the connection. */
export function answerPastes(connection: Connection, services: EditorServices): void {
  connection.onRequest<PasteResult, never>(
    PASTE_REQUEST,
    async ({ uri, range, text, html }: PasteParams, cancelled: CancellationToken) => {
      // Loaded on first use: whoever only writes does not wait for it.
      const { pasteInto } = await import('../editor/pasting.ts');
      return withDocument(services, URI.parse(uri), DocumentState.Parsed, cancelled, async document =>
        pasteInto(services, document, range, { text, html }),
      );
    },
  );
  connection.onRequest<string | null, never>(
    PICTURE_REQUEST,
    ({ uri, position, picture }: PictureParams, cancelled: CancellationToken) =>
      withDocument(
        services,
        URI.parse(uri),
        DocumentState.Parsed,
        cancelled,
        async document => droppedPicture(document, position, URI.parse(picture)) ?? null,
      ),
  );
}
