/** Which text of each file has been checked, and when it was last. */
import { DocumentState, type LangiumDocument, type URI } from 'langium';
import type { CancellationToken, Disposable } from 'vscode-languageserver';
import type { EditorServices } from '../editor/module.ts';

/** Counts the checks of each file; Langium only says how far a file is, not which of its texts that is about. */
export class Checks {
  private readonly workspace: EditorServices['shared']['workspace'];
  private readonly read = new Map<string, number>();
  private readonly checked = new Map<string, { readonly version: number; readonly id: string }>();
  private count = 0;

  constructor({ shared }: EditorServices) {
    this.workspace = shared.workspace;
    const { DocumentBuilder } = this.workspace;
    DocumentBuilder.onDocumentPhase(DocumentState.Parsed, ({ uri, textDocument }) => {
      this.read.set(uri.toString(), textDocument.version);
    });
    DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri, textDocument }) => {
      const version = this.read.get(uri.toString()) ?? textDocument.version;
      this.checked.set(uri.toString(), { version, id: String(++this.count) });
    });
    DocumentBuilder.onUpdate((_changed, deleted) => {
      for (const uri of deleted) this.checked.delete(uri.toString());
    });
  }

  /** The check of a file, as far as it is that of its newest text: the one in the editor, where it is open. */
  of(document: LangiumDocument): { readonly version: number; readonly id: string } | undefined {
    const { textDocument } = document;
    const newest = this.workspace.TextDocuments.get(document.uri) ?? textDocument;
    const check = this.checked.get(document.uri.toString());
    return textDocument === newest && check?.version === newest.version ? check : undefined;
  }

  /** The file once its newest text is checked; undefined where there is no such file. */
  async newest(uri: URI, cancelled: CancellationToken): Promise<LangiumDocument | undefined> {
    for (;;) {
      const document = this.workspace.LangiumDocuments.getDocument(uri);
      const isComing = !document && this.workspace.TextDocuments.get(uri) !== undefined;
      if (cancelled.isCancellationRequested || (!document && !isComing)) return document;
      if (document && this.of(document)) return document;
      await this.next(cancelled);
    }
  }

  /** Waits for the next file to be checked or deleted. */
  async next(cancelled: CancellationToken): Promise<void> {
    const { DocumentBuilder } = this.workspace;
    const waiting: Disposable[] = [];
    await new Promise<void>(resolve => {
      waiting.push(
        DocumentBuilder.onDocumentPhase(DocumentState.Validated, () => resolve()),
        DocumentBuilder.onUpdate((_changed, deleted) => {
          if (deleted.length > 0) resolve();
        }),
        cancelled.onCancellationRequested(() => resolve()),
      );
    });
    for (const subscription of waiting) subscription.dispose();
  }

  /** Waits until a build is through, so that what it checked is told at once. */
  async nextBuild(cancelled: CancellationToken): Promise<void> {
    await this.next(cancelled);
    await this.workspace.WorkspaceLock.read(() => undefined);
  }
}
