/** Tells the client how far the files are that its author has open, so that it asks anew for what it shows of them. */
import { DocumentState } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { EditorServices } from '../editor/module.ts';
import { CHECKED_NOTIFICATION, type FileParams, READ_NOTIFICATION } from '../protocol.ts';

/** Tells of every time that an open file has been read, and that it has been checked. */
export function tellProgress(connection: Connection, { shared }: EditorServices): void {
  const { DocumentBuilder, TextDocuments } = shared.workspace;
  const tell = (state: DocumentState, notification: string) =>
    DocumentBuilder.onDocumentPhase(state, ({ uri }) => {
      const params: FileParams = { uri: uri.toString() };
      if (TextDocuments.get(uri)) connection.sendNotification(notification, params);
    });
  tell(DocumentState.Linked, READ_NOTIFICATION);
  tell(DocumentState.Validated, CHECKED_NOTIFICATION);
}
