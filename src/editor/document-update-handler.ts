/** Following what happens to documents in the editor. */
import { type FileSystemProvider, URI } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import type { TextDocument, TextDocumentChangeEvent } from 'vscode-languageserver';

/** When a document is closed, its file is read again, or the document removed where there is no such file. */
export class MissionReportDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly files: FileSystemProvider;

  constructor(services: LangiumSharedServices) {
    super(services);
    this.files = services.workspace.FileSystemProvider;
  }

  async didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): Promise<void> {
    const uri = URI.parse(document.uri);
    const isFile = uri.scheme === 'file' && (await this.files.exists(uri));
    this.fireDocumentUpdate(isFile ? [uri] : [], isFile ? [] : [uri]);
  }
}
