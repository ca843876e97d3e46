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
  const { DocumentBuilder, LangiumDocuments, WorkspaceLock } = shared.workspace;
  let result: { value: T } | undefined;
  while (!result) {
    await DocumentBuilder.waitUntil(state, uri, cancelled);
    await WorkspaceLock.read(async () => {
      const document = LangiumDocuments.getDocument(uri);
      if (document && document.state >= state) result = { value: await use(document) };
    }, ReadPriority.Immediate);
  }
  return result.value;
}
