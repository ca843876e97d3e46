import { DocumentState, type LangiumDocument, URI, UriUtils } from 'langium';
import type { EditorServices } from '../editor/module.ts';
import { isEditionName, PICTURE_FILE } from '../lexicon/file-endings.ts';
import { mayShowPicture } from '../lexicon/marks.ts';
import { builderOf } from '../workspace/document-builder.ts';

/** Follows what the client tells of files; the reports in the folders of editions, and those that show some picture, are checked again. */
export function followFiles({ shared }: EditorServices): void {
  const { LangiumDocuments, DocumentBuilder, WorkspaceLock } = shared.workspace;
  shared.lsp.DocumentUpdateHandler.onWatchedFilesChange(async ({ changes }) => {
    const files = changes.map(({ uri }) => URI.parse(uri));
    const editions = files.filter(uri => isEditionName(UriUtils.basename(uri)));
    const pictures = files.filter(({ path }) => PICTURE_FILE.test(path));
    if (editions.length + pictures.length === 0) return;
    const folders = new Set(editions.map(uri => UriUtils.dirname(uri).toString()));
    const isConcerned = ({ uri, textDocument }: LangiumDocument) => {
      const folder = UriUtils.dirname(uri);
      const isBeside = pictures.some(picture => !UriUtils.relative(folder, picture).startsWith('..'));
      return folders.has(folder.toString()) || (isBeside && mayShowPicture(textDocument.getText()));
    };
    await WorkspaceLock.write(async cancelled => {
      if (editions.length > 0) builderOf(shared).editions.forget();
      for (const document of LangiumDocuments.all)
        if (isConcerned(document)) DocumentBuilder.resetToState(document, DocumentState.IndexedReferences);
      await DocumentBuilder.update([], [], cancelled);
    });
  });
}
