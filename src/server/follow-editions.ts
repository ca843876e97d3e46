/** Checks reports again when editions of them come or go beside them. */
import { DocumentState, URI, UriUtils } from 'langium';
import type { EditorServices } from '../editor/module.ts';
import { isEditionName } from '../lexicon/file-endings.ts';
import { builderOf } from '../workspace/document-builder.ts';

/** Follows what the client tells of editions; the reports of their folders are checked again. */
export function followEditions({ shared }: EditorServices): void {
  const { LangiumDocuments, DocumentBuilder, WorkspaceLock } = shared.workspace;
  shared.lsp.DocumentUpdateHandler.onWatchedFilesChange(async ({ changes }) => {
    const folders = changes
      .map(({ uri }) => URI.parse(uri))
      .filter(uri => isEditionName(UriUtils.basename(uri)))
      .map(uri => UriUtils.dirname(uri).toString());
    if (folders.length === 0) return;
    await WorkspaceLock.write(async cancelled => {
      builderOf(shared).editions.forget();
      for (const document of LangiumDocuments.all) {
        if (folders.includes(UriUtils.dirname(document.uri).toString()))
          DocumentBuilder.resetToState(document, DocumentState.IndexedReferences);
      }
      await DocumentBuilder.update([], [], cancelled);
    });
  });
}
