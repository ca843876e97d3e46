import { URI } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import type { TextDocument, TextDocumentChangeEvent } from 'vscode-languageserver';
import { workspaceOf } from '../workspace/workspace-manager.ts';

/**
 * When a document is closed, its file is read again, or the document removed where there is no such file. With one that
 * is opened by itself, its home is read.
 */
export class MissionReportDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  constructor(private readonly services: LangiumSharedServices) {
    super(services);
  }

  protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
    const { TextDocuments, WorkspaceLock } = this.services.workspace;
    const manager = workspaceOf(this.services);
    const neighboursOf = (uri: URI) => {
      const open = TextDocuments.get(uri);
      return open ? manager.findNeighbours(uri, open.getText()) : [];
    };
    manager.ready
      .then(() =>
        WorkspaceLock.write(async cancelled => {
          const neighbours = (await Promise.all(changed.map(neighboursOf))).flat();
          await this.documentBuilder.update([...changed, ...neighbours], deleted, cancelled);
        }),
      )
      .catch(error => this.services.lsp.Connection?.console.error(String(error)));
  }

  async didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): Promise<void> {
    const uri = URI.parse(document.uri);
    const isFile = uri.scheme === 'file' && (await this.services.workspace.FileSystemProvider.exists(uri));
    this.fireDocumentUpdate(isFile ? [uri] : [], isFile ? [] : [uri]);
  }
}
