/** Waiting for a file to be as far as a request needs it. */
import { type DocumentState, type LangiumDocument, ReadPriority, type URI } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import type { EditorServices } from '../editor/module.ts';

/** Does something with a file once its newest text has reached `state`, and before the next keystroke is taken in. */
export async function withDocument<T>(
  { shared }: EditorServices,
  uri: URI,
  state: DocumentState,
  cancelled: CancellationToken,
  use: (document: LangiumDocument) => Promise<T>,
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
