/** Waiting for a file to be as far as a request needs it. */
import { type DocumentState, type LangiumDocument, ReadPriority, URI } from 'langium';
import type { CancellationToken, Connection, RequestType } from 'vscode-languageserver';
import type { EditorServices } from '../editor/module.ts';
import type { FileParams } from '../protocol/report.ts';

/** Does something with a file once its newest text has reached `state`, and before the next keystroke is taken in. */
export async function withDocument<T>(
  { shared }: EditorServices,
  uri: URI,
  state: DocumentState,
  cancelled: CancellationToken,
  use: (document: LangiumDocument) => T | Promise<T>,
): Promise<T> {
  const { DocumentBuilder, LangiumDocuments, WorkspaceLock, WorkspaceManager } = shared.workspace;
  await WorkspaceManager.ready;
  let result: { value: T } | undefined;
  while (!result) {
    // What was opened or typed a moment ago is taken in behind what was asked for before.
    if (!isCurrent(LangiumDocuments.getDocument(uri))) await WorkspaceLock.read(() => undefined);
    await DocumentBuilder.waitUntil(state, uri, cancelled);
    await WorkspaceLock.read(async () => {
      const document = LangiumDocuments.getDocument(uri);
      if (document && document.state >= state && isCurrent(document)) result = { value: await use(document) };
    }, ReadPriority.Immediate);
  }
  return result.value;
}

/** True when what was read of the file is its newest text. */
export function isCurrent(document: LangiumDocument | undefined): boolean {
  const read = document?.parseResult.value.$cstNode?.root.fullText;
  return document !== undefined && read === document.textDocument.getText();
}

/** Has requests over a connection answered with the newest text of their file; where there is no answer, by null. */
export function answering(connection: Connection, services: EditorServices) {
  return <Params extends FileParams, Result>(
    request: RequestType<Params, Result, void>,
    /** How far the file must be read. */
    state: DocumentState,
    act: (
      document: LangiumDocument,
      params: Params,
      cancelled: CancellationToken,
    ) => Result | undefined | Promise<Result | undefined>,
  ): void => {
    connection.onRequest<unknown, void>(request.method, (params: Params, cancelled: CancellationToken) =>
      withDocument(
        services,
        URI.parse(params.uri),
        state,
        cancelled,
        async document => (await act(document, params, cancelled)) ?? null,
      ),
    );
  };
}
