/** The editor's services at work on a folder of reports. */
import { join } from 'node:path';
import { Cancellation, DocumentState, type LangiumDocument, URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createEditorServices, type EditorServices } from '../../src/editor/module.ts';
import { checkingContext } from '../../src/rules/project-settings.ts';
import { indexFile } from '../../src/server/index-file.ts';
import { WorkerThreads } from '../../src/workers/worker-threads.ts';
import { builderOf } from '../../src/workspace/document-builder.ts';
import { IndexCache } from '../../src/workspace/index-cache.ts';
import { workspaceOf } from '../../src/workspace/workspace-manager.ts';

/** The editor's services without a client. */
export class Desk {
  readonly services: EditorServices;
  readonly cache: IndexCache;
  private readonly folder: string;
  private version = 0;

  constructor(folder: string) {
    this.folder = folder;
    this.services = createEditorServices(NodeFileSystem);
    this.cache = new IndexCache(this.services.shared, indexFile(join(folder, '.index'), 'bench'), () =>
      checkingContext(this.services),
    );
    const workspace = workspaceOf(this.services.shared);
    workspace.cache = this.cache;
    workspace.initialBuildOptions = { validation: true };
    const builder = builderOf(this.services.shared);
    builder.updateBuildOptions = { validation: true };
    // The worker's bundle lies beside the server's, above those of the bench.
    const worker = new URL('../worker.js', import.meta.url);
    builder.workerPool = new WorkerThreads(worker, () => this.services.workspace.ProjectSettings.current);
  }

  /** Reads and checks the folder, as when it is opened. */
  async start(): Promise<void> {
    const cancelling = new Cancellation.CancellationTokenSource();
    const { WorkspaceManager } = this.services.shared.workspace;
    await WorkspaceManager.initializeWorkspace(
      [{ uri: URI.file(this.folder).toString(), name: 'bench' }],
      cancelling.token,
    );
  }

  /** Problems of all files. */
  get problems(): number {
    const { LangiumDocuments } = this.services.shared.workspace;
    return LangiumDocuments.all.reduce((sum, { diagnostics = [] }) => sum + diagnostics.length, 0);
  }

  uri(name: string): URI {
    return URI.file(join(this.folder, `${name}.mission`));
  }

  /** Opens a file in the editor, with its text changed. */
  open(name: string, change: (text: string) => string = text => text): URI {
    const { TextDocuments, FileSystemProvider } = this.services.shared.workspace;
    const uri = this.uri(name);
    const before = TextDocuments.get(uri)?.getText() ?? FileSystemProvider.readFileSync(uri);
    TextDocuments.set(TextDocument.create(uri.toString(), 'mission-report', ++this.version, change(before)));
    return uri;
  }

  /** PendingChanges a file in the editor, until all problems are known. */
  async type(name: string, change: (text: string) => string): Promise<void> {
    await this.services.shared.workspace.DocumentBuilder.update([this.open(name, change)], []);
  }

  documentOf(name: string): LangiumDocument {
    const document = this.services.shared.workspace.LangiumDocuments.getDocument(this.uri(name));
    if (!document) throw new Error(`There is no ${name}.`);
    return document;
  }

  /** Completion at a reference of a report, as soon as the editor can answer. */
  async complete(name: string): Promise<number> {
    const { DocumentBuilder, WorkspaceManager } = this.services.shared.workspace;
    await WorkspaceManager.ready;
    const uri = this.uri(name);
    await DocumentBuilder.waitUntil(DocumentState.ComputedScopes, uri);
    const document = this.documentOf(name);
    const { line, character } = document.textDocument.positionAt(
      document.textDocument.getText().indexOf(' with ') + ' with '.length,
    );
    const textDocument = { uri: uri.toString() };
    const list = await this.services.lsp.CompletionProvider?.getCompletion(document, {
      textDocument,
      position: { line, character },
    });
    return list?.items.length ?? 0;
  }
}
