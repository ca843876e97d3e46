/** Brings the documents that a change affects up to date, and no others. */
import type { BuildOptions, LangiumDocument, LangiumSharedCoreServices, MaybePromise } from 'langium';
import {
  Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  interruptAndCheck,
  isOperationCancelled,
  type URI,
} from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { isIssued } from '../syntax/issued-editions.ts';
import { looksLikeReport } from '../syntax/looks-like-report.ts';
import { hasUnresolved, isUnindexed, isUnparsed, PHASES } from './document-progress.ts';
import { Editions } from './editions.ts';
import { isEvicted } from './eviction.ts';
import { indexOf, type MissionReportIndexManager } from './index-manager.ts';
import type { IndexedFile } from './indexed-file.ts';
import { MissionReportLinker } from './linker.ts';
import { PendingChanges } from './pending-changes.ts';
import { TreeCache } from './tree-cache.ts';
import { unlessCancelled } from './unless-cancelled.ts';
import type { WorkerPool } from './worker-pool.ts';

type Token = Cancellation.CancellationToken;

/**
 * Builds the documents one after the other, each from its text to its problems, and evicts the tree of a report that
 * is not open before the next one is read. Langium's own builder takes all documents through one phase at a time,
 * and links and checks every dependent of a changed file again.
 *
 * | a document is … | it stands at | and has |
 * |---|---|---|
 * | unread | `Changed` | a URI; `createUnreadDocument`, or a change to its file |
 * | evicted | `Parsed`, or what it was | its text, and what the index knows; `createDocument` |
 * | restored | `IndexedReferences` | the index and the problems of an earlier session or of a worker; `restore` |
 * | indexed | `ComputedScopes` | names that others can look up |
 * | waiting | `ComputedScopes`, not linked | a name that is declared nowhere yet, while files are still unread |
 * | linked | `IndexedReferences` | references |
 * | done | `Validated` | problems; no longer among `unfinished` |
 *
 * The order is: open documents, unread files that declare names for others (vocabularies), the rest. After a file is
 * indexed its change is propagated: a dependent whose problems may differ goes back to `indexed`, any other is only
 * pointed at the new tree (`PendingChanges`).
 */
export class MissionReportDocumentBuilder extends DefaultDocumentBuilder {
  private readonly index: MissionReportIndexManager;
  private readonly trees: TreeCache;
  /** Documents that are not done; an interrupted build leaves some for the next. */
  private readonly unfinished = new Set<LangiumDocument>();
  /** The problems of restored documents, until their file changes; a function gives undefined once they are out of date. */
  private readonly restoredProblems = new WeakMap<LangiumDocument, () => Diagnostic[] | undefined>();
  readonly changes: PendingChanges;
  readonly editions: Editions;

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.index = indexOf(services);
    this.changes = new PendingChanges(services);
    this.editions = new Editions(services.workspace.FileSystemProvider);
    this.trees = new TreeCache(services, document => !this.unfinished.has(document));
  }

  /** Checks reports of a large folder on other processors; absent where there are none. */
  workerPool: WorkerPool | undefined;
  /** Grows with each change to any file. */
  revision = 0;

  /** True when every document is done. */
  get isIdle(): boolean {
    return this.unfinished.size === 0 && this.changes.isEmpty;
  }

  /**
   * A document of a text that is not parsed yet, and that is asked for anew whenever it is needed; the caller adds it
   * to `LangiumDocuments` and builds it.
   */
  createDocument(uri: URI, text: () => string): LangiumDocument {
    const document = this.trees.createDocument(uri, text);
    document.state = DocumentState.Parsed;
    return document;
  }

  /** Makes a document of a file that could not be read yet; the build reads it, or deletes the document. */
  createUnreadDocument(uri: URI): LangiumDocument {
    const document = this.langiumDocumentFactory.fromModel({ $type: 'INVALID' }, uri);
    document.state = DocumentState.Changed;
    return document;
  }

  /**
   * Makes a document of a file that was built in an earlier session with the same text. `problems` is called when
   * the document is validated; where it gives undefined, the document is checked anew.
   */
  restore(
    uri: URI,
    text: string,
    index: IndexedFile,
    problems: () => Diagnostic[] | undefined,
  ): LangiumDocument {
    const document = this.trees.createDocument(uri, () => text);
    this.restoreInto(document, index, problems);
    return document;
  }

  /**
   * Records that a file differs from what the last session knew of it (`index`; undefined for a new file), so that
   * its dependents are checked again. Called before the file is built.
   */
  invalidate(uri: URI, index: IndexedFile | undefined): void {
    // A file that was opened before the folder was read is already up to date.
    const isBuilt = this.langiumDocuments.hasDocument(uri);
    if (index && !isBuilt) this.index.restore(uri, index);
    this.changes.record(uri);
    if (!isBuilt) this.index.remove(uri);
  }

  /** Evicts the trees that nobody looks at; for callers that go through many documents. */
  evictIdle(): void {
    this.trees.evictIdle();
  }

  override async update(
    changed: URI[],
    deleted: URI[],
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    this.revision++;
    this.currentState = DocumentState.Changed;
    const deletedUris = deleted.flatMap(uri => this.deleteDocuments(uri));
    const changedUris = (await Promise.all(changed.map(uri => this.findChangedUris(uri)))).flat();
    for (const uri of changedUris) this.markChanged(uri);
    await this.emitUpdate(changedUris, deletedUris);
    // Only now, when every document knows where it stands, may the rest be interrupted.
    await interruptAndCheck(cancelToken);
    await this.buildDocuments([...this.unfinished], this.updateBuildOptions, cancelToken);
  }

  override resetToState(document: LangiumDocument, state: DocumentState): void {
    if (state < DocumentState.Validated) this.unfinished.add(document);
    this.restoredProblems.delete(document);
    super.resetToState(document, state);
  }

  protected override markAsCompleted(document: LangiumDocument): void {
    this.unfinished.delete(document);
    super.markAsCompleted(document);
  }

  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    cancelToken: Token,
  ): Promise<void> {
    for (const document of documents) this.unfinished.add(document);
    for (const document of this.inOrder()) {
      if (this.mayDeclareForOthers(document)) await this.indexNames(document, cancelToken);
    }
    for (const uri of this.changes.uris) this.propagate(uri);
    this.checkTwinsAgain();
    this.offload();
    const built = new Set<LangiumDocument>();
    // The second round takes the documents that waited for names of files read in the first.
    while (this.unfinished.size > 0) {
      const round = this.inOrder();
      let unindexed = round.filter(isUnindexed).length;
      for (const document of round) {
        if (isUnindexed(document)) unindexed--;
        await this.editions.hold(document);
        await this.applyWorkerResult(document, cancelToken);
        await this.indexNames(document, cancelToken);
        this.propagate(document.uri);
        // A file that could not be read has been deleted.
        if (!this.unfinished.has(document)) continue;
        this.prepareBuild([document], options);
        await this.finish(document, unindexed > 0, cancelToken);
        built.add(document);
        this.trees.evictIdle();
      }
      this.checkTwinsAgain();
    }
    const present = [...built].filter(({ uri }) => this.langiumDocuments.hasDocument(uri));
    // Langium calls no listener when there was nothing to build, and `waitUntil` would never be settled.
    for (const state of PHASES) {
      const there = present.filter(document => document.state >= state);
      for (const listener of [...this.buildPhaseListeners.get(state)]) {
        await interruptAndCheck(cancelToken);
        await listener(there, cancelToken);
      }
      this.currentState = state;
    }
  }

  /** Offers the reports that are still unparsed to the workers. */
  private offload(): void {
    // A worker sees all vocabularies that it is given.
    if (!this.workerPool || this.index.homes.all.length > 1) return;
    const fileOf = (document: LangiumDocument) => this.trees.fileOf(document);
    const isShared = (document: LangiumDocument) =>
      !isUnindexed(document) && !this.index.isOnlyReport(document.uri);
    const shared = () => this.langiumDocuments.all.filter(isShared).map(fileOf).toArray();
    this.workerPool.start(this.inOrder().filter(isUnparsed).map(fileOf), shared);
  }

  private async applyWorkerResult(document: LangiumDocument, cancelToken: Token): Promise<void> {
    if (!this.workerPool || !isUnparsed(document)) return;
    const found = await unlessCancelled(this.workerPool.resultOf(document.uri.toString()), cancelToken);
    if (!found || !isUnparsed(document)) return;
    this.changes.record(document.uri);
    // A worker sees no other report, and so none of the same id.
    this.restoreInto(document, found.index, () =>
      this.index.hasMissionTwin(document.uri) ? undefined : found.problems,
    );
  }

  private restoreInto(
    document: LangiumDocument,
    index: IndexedFile,
    problems: () => Diagnostic[] | undefined,
  ): void {
    this.index.restore(document.uri, index);
    document.state = DocumentState.IndexedReferences;
    this.restoredProblems.set(document, problems);
  }

  private isOpen({ uri }: LangiumDocument): boolean {
    return this.textDocuments?.get(uri) !== undefined;
  }

  /** The unfinished documents: open ones, then those not indexed, then the rest. */
  private inOrder(): LangiumDocument[] {
    const rank = (document: LangiumDocument) => (this.isOpen(document) ? 0 : isUnindexed(document) ? 1 : 2);
    const ranks = new Map([...this.unfinished].map(document => [document, rank(document)]));
    return [...ranks].sort(([, a], [, b]) => a - b).map(([document]) => document);
  }

  /** True for a file, not indexed yet, whose names others may look up; a mere report is reached through its mission. */
  private mayDeclareForOthers(document: LangiumDocument): boolean {
    if (!isUnindexed(document)) return false;
    return !this.index.isOnlyReport(document.uri) && !looksLikeReport(this.trees.textOf(document));
  }

  private async indexNames(document: LangiumDocument, cancelToken: Token): Promise<void> {
    if (!isUnindexed(document)) return;
    await this.advance(document, DocumentState.Parsed, cancelToken, () => this.read(document, cancelToken));
    if (!this.langiumDocuments.hasDocument(document.uri)) return;
    this.changes.record(document.uri);
    await this.advance(document, DocumentState.IndexedContent, cancelToken, () =>
      this.indexManager.updateContent(document, cancelToken),
    );
    await this.advance(document, DocumentState.ComputedScopes, cancelToken, async () => {
      const { ScopeComputation } = this.serviceRegistry.getServices(document.uri).references;
      document.localSymbols = await ScopeComputation.collectLocalSymbols(document, cancelToken);
    });
    this.trees.track(document);
    if (!this.index.isOnlyReport(document.uri)) this.workerPool?.cancel();
  }

  /** Parses a document; a file that has vanished since it was listed, or can't be read, is deleted from the workspace. */
  private async read(document: LangiumDocument, cancelToken: Token): Promise<void> {
    try {
      await this.langiumDocumentFactory.update(document, cancelToken);
    } catch (error) {
      if (isOperationCancelled(error)) throw error;
      await this.emitUpdate([], this.deleteDocuments(document.uri));
    }
  }

  /** Links and checks a document; with `mayWait`, one with an unresolved name is left waiting instead. */
  private async finish(document: LangiumDocument, mayWait: boolean, cancelToken: Token): Promise<void> {
    await this.advance(document, DocumentState.Linked, cancelToken, () => {
      const { Linker } = this.serviceRegistry.getServices(document.uri).references;
      // A reference that was resolved before now may lead into an old tree.
      Linker.unlink(document);
      return Linker.link(document, cancelToken);
    });
    if (mayWait && document.state === DocumentState.Linked && hasUnresolved(document)) {
      document.state = DocumentState.ComputedScopes;
      return this.trees.evict(document);
    }
    await this.advance(document, DocumentState.IndexedReferences, cancelToken, () =>
      this.indexManager.updateReferences(document, cancelToken),
    );
    if (!this.shouldValidate(document)) return this.markAsCompleted(document);
    await this.advance(document, DocumentState.Validated, cancelToken, async () => {
      await this.validate(document, cancelToken);
      this.markAsCompleted(document);
    });
  }

  /** What is read for the sake of others only is not checked. */
  protected override shouldValidate(document: LangiumDocument): boolean {
    return (
      (this.index.homes.isOpened(document.uri) || this.isOpen(document)) && super.shouldValidate(document)
    );
  }

  protected override async validate(document: LangiumDocument, cancelToken: Token): Promise<void> {
    const problems = isIssued(document) ? undefined : this.restoredProblems.get(document)?.();
    if (!problems) return super.validate(document, cancelToken);
    document.diagnostics = problems;
  }

  /** Runs `step` and moves a document to `state`, unless it is there already. */
  private async advance(
    document: LangiumDocument,
    state: DocumentState,
    cancelToken: Token,
    step: () => MaybePromise<unknown>,
  ): Promise<void> {
    if (document.state >= state) return;
    await interruptAndCheck(cancelToken);
    await step();
    document.state = state;
    await this.notifyDocumentPhase(document, state, cancelToken);
  }

  /**
   * Calls every listener, even when one finds the build cancelled. Langium stops at the first, and since the document
   * is not built again, its problems would never be published and `waitUntil` never be settled.
   */
  protected override async notifyDocumentPhase(
    document: LangiumDocument,
    state: DocumentState,
    cancelToken: Token,
  ): Promise<void> {
    for (const listener of [...this.documentPhaseListeners.get(state)]) {
      try {
        await listener(document, cancelToken);
      } catch (error) {
        // The other listeners come first; the build notices by itself that it is cancelled.
        if (!isOperationCancelled(error)) throw error;
      }
    }
  }

  private deleteDocuments(uri: URI): URI[] {
    return this.langiumDocuments.deleteDocuments(uri).map(document => {
      if (!this.index.isOnlyReport(document.uri)) this.workerPool?.cancel();
      this.changes.record(document.uri);
      this.unfinished.delete(document);
      this.trees.delete(document);
      this.cleanUpDeleted(document);
      return document.uri;
    });
  }

  private markChanged(uri: URI): void {
    let document = this.langiumDocuments.getDocument(uri);
    if (!document) {
      document = this.createUnreadDocument(uri);
      this.langiumDocuments.addDocument(document);
    }
    this.changes.record(uri);
    this.resetToState(document, DocumentState.Changed);
  }

  /** Sends the affected dependents of a file back to linking, and points the others at its new syntax tree. */
  private propagate(uri: URI): void {
    const target = this.langiumDocuments.getDocument(uri);
    // Its names are not known yet; this is called again once they are.
    if (target && isUnindexed(target)) return;
    for (const { document, isAffected } of this.changes.settle(uri)) {
      if (isUnindexed(document)) continue;
      // An open document is checked again in any case: what it shows, such as titles, may have changed.
      if (!target || isAffected || this.isOpen(document))
        this.resetToState(document, DocumentState.ComputedScopes);
      else this.refresh(document, target);
    }
  }

  /** Has the reports checked again that were checked before another of the same id came or went. */
  private checkTwinsAgain(): void {
    for (const uri of this.changes.takeTwins()) {
      const document = this.langiumDocuments.getDocument(uri);
      if (!document) continue;
      const isChecked = document.state === DocumentState.Validated || this.restoredProblems.has(document);
      if (isChecked) this.resetToState(document, DocumentState.IndexedReferences);
    }
  }

  private refresh(document: LangiumDocument, target: LangiumDocument): void {
    const { Linker } = this.serviceRegistry.getServices(document.uri).references;
    if (!isEvicted(document) && Linker instanceof MissionReportLinker)
      Linker.refresh(document, target, this.index);
  }
}

export function builderOf(shared: LangiumSharedCoreServices): MissionReportDocumentBuilder {
  const builder = shared.workspace.DocumentBuilder;
  if (!(builder instanceof MissionReportDocumentBuilder))
    throw new Error('The services lack WorkspaceSharedModule.');
  return builder;
}
