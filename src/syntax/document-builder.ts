/** Builds what an edit concerns, and nothing else. */
import type { BuildOptions, LangiumDocument, LangiumSharedCoreServices } from 'langium';
import {
  Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  interruptAndCheck,
  isOperationCancelled,
  URI,
} from 'langium';
import { changedKeys } from './fingerprints.ts';
import { type FileNames, indexOf, type MissionReportIndexManager } from './index-manager.ts';
import { MissionReportLinker } from './linker.ts';

/**
 * Langium's builder looks at every document and all its references at each keystroke, and links and checks again
 * every report that refers to an edited vocabulary. This one reads the changed files first, compares what others can
 * notice of them with what it was, and goes on with the files that notice. The others are pointed at the new syntax
 * tree and keep their problems.
 */
export class MissionReportDocumentBuilder extends DefaultDocumentBuilder {
  private readonly index: MissionReportIndexManager;
  /** Documents on the way to being checked; an interrupted build leaves some for the next. */
  private readonly unfinished = new Set<LangiumDocument>();
  /** Each file that changed since others were last told, as they knew it. */
  private readonly changes = new Map<string, { readonly uri: URI; readonly before: FileNames | undefined }>();

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.index = indexOf(services);
  }

  override async update(
    changed: URI[],
    deleted: URI[],
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    this.currentState = DocumentState.Changed;
    const deletedUris = deleted.flatMap(uri => this.deleteDocuments(uri));
    const changedUris = (await Promise.all(changed.map(uri => this.findChangedUris(uri)))).flat();
    for (const uri of changedUris) this.markChanged(uri);
    await this.emitUpdate(changedUris, deletedUris);
    // Only now, when every document knows where it stands, may the rest be interrupted.
    await interruptAndCheck(cancelToken);
    await this.readNames(cancelToken);
    this.tellOthers();
    await this.buildDocuments(this.sortDocuments([...this.unfinished]), this.updateBuildOptions, cancelToken);
  }

  override resetToState(document: LangiumDocument, state: DocumentState): void {
    if (state < DocumentState.Validated) this.unfinished.add(document);
    super.resetToState(document, state);
  }

  protected override prepareBuild(documents: LangiumDocument[], options: BuildOptions): void {
    for (const document of documents) this.unfinished.add(document);
    super.prepareBuild(documents, options);
  }

  protected override markAsCompleted(document: LangiumDocument): void {
    this.unfinished.delete(document);
    super.markAsCompleted(document);
  }

  /** Tells of every phase: Langium keeps silent when there was nothing to do, and who waits would wait for ever. */
  protected override async notifyBuildPhase(
    documents: LangiumDocument[],
    state: DocumentState,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<void> {
    for (const listener of [...this.buildPhaseListeners.get(state)]) {
      await interruptAndCheck(cancelToken);
      await listener(documents, cancelToken);
    }
  }

  /**
   * Tells of every document that has come so far. Langium keeps silent about the one after which the build is
   * cancelled; since it is not built again, its new problems would remain untold, and who waits for it waiting.
   */
  protected override async notifyDocumentPhase(
    document: LangiumDocument,
    state: DocumentState,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<void> {
    for (const listener of [...this.documentPhaseListeners.get(state)]) {
      try {
        await listener(document, cancelToken);
      } catch (error) {
        // The others are to be told first; the build notices by itself that it is cancelled.
        if (!isOperationCancelled(error)) throw error;
      }
    }
  }

  private deleteDocuments(uri: URI): URI[] {
    return this.langiumDocuments.deleteDocuments(uri).map(document => {
      this.remember(document.uri);
      this.unfinished.delete(document);
      this.cleanUpDeleted(document);
      return document.uri;
    });
  }

  private markChanged(uri: URI): void {
    let document = this.langiumDocuments.getDocument(uri);
    if (!document) {
      // As in Langium, a document without content until it is parsed, which can be interrupted.
      document = this.langiumDocumentFactory.fromModel({ $type: 'INVALID' }, uri);
      document.state = DocumentState.Changed;
      this.langiumDocuments.addDocument(document);
    }
    this.remember(uri);
    this.resetToState(document, DocumentState.Changed);
  }

  private remember(uri: URI): void {
    const key = uri.toString();
    if (!this.changes.has(key)) this.changes.set(key, { uri, before: this.index.namesIn(uri) });
  }

  /** Reads the changed documents as far as their names. */
  private async readNames(cancelToken: Cancellation.CancellationToken): Promise<void> {
    const documents = [...this.unfinished];
    await this.runCancelable(documents, DocumentState.Parsed, cancelToken, document =>
      this.langiumDocumentFactory.update(document, cancelToken),
    );
    await this.runCancelable(documents, DocumentState.IndexedContent, cancelToken, document =>
      this.indexManager.updateContent(document, cancelToken),
    );
  }

  /** Sends the documents that notice a change back to linking, and points the others at the new syntax trees. */
  private tellOthers(): void {
    for (const [key, { uri, before }] of this.changes) {
      const target = this.langiumDocuments.getDocument(uri);
      const noticing = this.whoNotices(before, target && this.index.namesIn(uri));
      for (const reader of new Set([...noticing, ...this.index.readersOf(key)])) {
        const document = this.changes.has(reader)
          ? undefined
          : this.langiumDocuments.getDocument(URI.parse(reader));
        if (!document) continue;
        // An open document is cheap to check again, and its author may see what only it shows, such as titles.
        const isOpen = this.textDocuments?.get(document.uri) !== undefined;
        if (!target || isOpen || noticing.has(reader))
          this.resetToState(document, DocumentState.ComputedScopes);
        else this.refresh(document, target);
      }
    }
    this.changes.clear();
  }

  /**
   * The files whose problems may differ now: those that write a changed name, stand under a changed programme, or
   * have an unknown name to which another may be near.
   */
  private whoNotices(before: FileNames | undefined, after: FileNames | undefined): ReadonlySet<string> {
    const changed = changedKeys(before?.fingerprints, after?.fingerprints);
    if (changed.length === 0) return new Set();
    const states = [before, after].flatMap(state => state ?? []);
    const programmes = states.flatMap(({ programmes }) => programmes);
    const names = [...changed, ...programmes].flatMap(name => [...this.index.writersOf(name)]);
    const isVocabularyOfAll = programmes.length === 0 && states.some(({ isReport }) => !isReport);
    const all = isVocabularyOfAll ? this.langiumDocuments.all.map(({ uri }) => uri.toString()) : [];
    const unsure = namesOf(before) === namesOf(after) ? [] : this.index.filesWithUnknownNames;
    return new Set([...names, ...all, ...unsure]);
  }

  private refresh(document: LangiumDocument, target: LangiumDocument): void {
    const { Linker } = this.serviceRegistry.getServices(document.uri).references;
    if (Linker instanceof MissionReportLinker) Linker.refresh(document, target, this.index);
  }
}

function namesOf(file: FileNames | undefined): string {
  return [...(file?.declared.values() ?? [])].map(({ type, name }) => `${type} ${name}`).join();
}
