import { DocumentState, type LangiumDocument } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { EditorServices } from '../editor/module.ts';
import { CHECKED_NOTIFICATION, type FileParams, READ_NOTIFICATION, type ReadParams } from '../protocol.ts';
import type { Previews } from './previews.ts';

/** Tells of every time that an open file has been read, with the page that is awaited of it, and that it has been checked. */
export function tellProgress(connection: Connection, { shared }: EditorServices, previews: Previews): void {
  const { DocumentBuilder, TextDocuments } = shared.workspace;
  const isOpen = ({ uri }: LangiumDocument) => TextDocuments.get(uri) !== undefined;
  DocumentBuilder.onDocumentPhase(DocumentState.Linked, async document => {
    if (!isOpen(document)) return;
    const page = await previews.awaitedPage(document);
    const params: ReadParams = { uri: document.uri.toString(), ...(page && { page }) };
    connection.sendNotification(READ_NOTIFICATION, params);
  });
  DocumentBuilder.onDocumentPhase(DocumentState.Validated, document => {
    const params: FileParams = { uri: document.uri.toString() };
    if (isOpen(document)) connection.sendNotification(CHECKED_NOTIFICATION, params);
  });
}
