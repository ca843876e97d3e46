/** Checks reports again when pictures beside them come or go: a picture that is missing is a problem of the report. */
import { DocumentState, URI, UriUtils } from 'langium';
import type { EditorServices } from '../editor/module.ts';
import { PICTURE_FILE } from '../lexicon/file-endings.ts';
import { mayShowPicture } from '../lexicon/marks.ts';

/** Follows what the client tells of pictures; only reports that show some are checked again. */
export function followPictures({ shared: { lsp, workspace } }: EditorServices): void {
  const { LangiumDocuments, DocumentBuilder, WorkspaceLock } = workspace;
  lsp.DocumentUpdateHandler.onWatchedFilesChange(async ({ changes }) => {
    const pictures = changes.map(({ uri }) => URI.parse(uri)).filter(({ path }) => PICTURE_FILE.test(path));
    if (pictures.length === 0) return;
    await WorkspaceLock.write(async cancelled => {
      for (const document of LangiumDocuments.all) {
        const folder = UriUtils.dirname(document.uri);
        const isBeside = pictures.some(picture => !UriUtils.relative(folder, picture).startsWith('..'));
        if (isBeside && mayShowPicture(document.textDocument.getText()))
          DocumentBuilder.resetToState(document, DocumentState.IndexedReferences);
      }
      await DocumentBuilder.update([], [], cancelled);
    });
  });
}
