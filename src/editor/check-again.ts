/** Checks files again whose texts are the same, since what they are held to is another. */
import { DocumentState, type LangiumDocument } from 'langium';
import type { EditorServices } from './module.ts';

/** Checks them once whatever is under way is through. */
export async function checkAgain(
  { shared }: EditorServices,
  documents: Iterable<LangiumDocument>,
): Promise<void> {
  const { DocumentBuilder, WorkspaceLock } = shared.workspace;
  await WorkspaceLock.write(async cancelled => {
    for (const document of documents) DocumentBuilder.resetToState(document, DocumentState.IndexedReferences);
    await DocumentBuilder.update([], [], cancelled);
  });
}
