/** Builds what an edit concerns, and nothing else. */
import type { BuildOptions, LangiumDocument, LangiumSharedCoreServices, MaybePromise } from 'langium';
import {
  Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  interruptAndCheck,
  isOperationCancelled,
  isReference,
  type URI,
} from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { Changes } from './changes.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { FileFacts } from './file-facts.ts';
import { indexOf, type MissionReportIndexManager } from './index-manager.ts';
import { MissionReportLinker } from './linker.ts';
import { isResting } from './resting.ts';
import { Trees } from './trees.ts';
import { unlessCancelled } from './unless-cancelled.ts';

type Token = Cancellation.CancellationToken;

const PHASES = [
  DocumentState.Parsed,
  DocumentState.IndexedContent,
  DocumentState.ComputedScopes,
  DocumentState.Linked,
  DocumentState.IndexedReferences,
  DocumentState.Validated,
];

/**
 * Langium's builder looks at every document and all its references at each keystroke, and links and checks again
 * every report that refers to an edited vocabulary. This one takes the files one after the other, vocabularies first,
 * from the text to the problems, and lets go of the tree of a report that nobody has open. What others can notice of
 * a file is compared with what it was: the files that notice are linked and checked again, the others are pointed at
 * the new syntax tree and keep their problems. A report with a name that nobody declares so far waits until all files
 * are read, so that nobody is told of a problem that there is not.
 */
export class MissionReportDocumentBuilder extends DefaultDocumentBuilder {
  private readonly index: MissionReportIndexManager;
  private readonly trees: Trees;
  /** Documents on the way to being checked; an interrupted build leaves some for the next. */
  private readonly unfinished = new Set<LangiumDocument>();
  /** The problems of files as they were known before, for as long as nothing touches these files. */
  private readonly known = new WeakMap<LangiumDocument, () => Diagnostic[] | undefined>();
  private readonly changes: Changes;

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.index = indexOf(services);
    this.changes = new Changes(services);
    this.trees = new Trees(services, document => !this.unfinished.has(document));
  }

  /** Who checks reports besides, where there is anybody. */
  elsewhere: Elsewhere | undefined;
  /** How often anything has changed. */
  revision = 0;

  /** True when nothing is left to be checked. */
  get isIdle(): boolean {
    return this.unfinished.size === 0 && this.changes.isEmpty;
  }

  /** Takes over a file of which all is known from before; `problems` gives its problems as far as they still hold. */
  adopt(uri: URI, text: string, facts: FileFacts, problems: () => Diagnostic[] | undefined): LangiumDocument {
    const document = this.trees.fromText(uri, text);
    this.index.restore(uri, facts);
    document.state = DocumentState.IndexedReferences;
    this.known.set(document, problems);
    return document;
  }

  /** Makes a document of the text of a file. */
  fromText(uri: URI, text: string): LangiumDocument {
    const document = this.trees.fromText(uri, text);
    document.state = DocumentState.Parsed;
    return document;
  }

  /** Makes a document of a file that is yet to be read. */
  unread(uri: URI): LangiumDocument {
    const document = this.langiumDocumentFactory.fromModel({ $type: 'INVALID' }, uri);
    document.state = DocumentState.Changed;
    return document;
  }

  /** Takes note that a file is not as it was known, if it was, or is gone. */
  supersede(uri: URI, facts: FileFacts | undefined): void {
    // A file that was opened before the folder was read is known as it is.
    const isKnown = this.langiumDocuments.hasDocument(uri);
    if (facts && !isKnown) this.index.restore(uri, facts);
    this.changes.remember(uri);
    if (!isKnown) this.index.remove(uri);
  }

  /** Lets go of the syntax trees at which nobody looks, for whoever goes through many documents. */
  letGo(): void {
    this.trees.letGo();
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
    this.known.delete(document);
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
      if (this.mayBeShared(document)) await this.readNames(document, cancelToken);
    }
    this.tellOfAll();
    this.handOver();
    const built = new Set<LangiumDocument>();
    // Those that have waited for the others are left for the second round.
    while (this.unfinished.size > 0) {
      const round = this.inOrder();
      let unread = round.filter(isUnread).length;
      for (const document of round) {
        if (isUnread(document)) unread--;
        await this.takeOver(document, cancelToken);
        await this.readNames(document, cancelToken);
        this.tellOthers(document.uri);
        // One that could not be read is gone.
        if (!this.unfinished.has(document)) continue;
        this.prepareBuild([document], options);
        await this.finish(document, unread > 0, cancelToken);
        built.add(document);
        this.trees.letGo();
      }
    }
    const present = [...built].filter(({ uri }) => this.langiumDocuments.hasDocument(uri));
    // Langium keeps silent when there was nothing to do, and who waits would wait for ever.
    for (const state of PHASES) {
      const there = present.filter(document => document.state >= state);
      for (const listener of [...this.buildPhaseListeners.get(state)]) {
        await interruptAndCheck(cancelToken);
        await listener(there, cancelToken);
      }
      this.currentState = state;
    }
  }

  /** Has reports that are yet to be read checked elsewhere. */
  private handOver(): void {
    if (!this.elsewhere) return;
    const textOf = ({ uri, textDocument }: LangiumDocument) => ({
      uri: uri.toString(),
      text: textDocument.getText(),
    });
    const reports = this.inOrder().filter(document => this.isAsOnDisk(document));
    const isShared = (document: LangiumDocument) =>
      !isUnread(document) && !this.index.isOnlyReport(document.uri);
    const shared = () => this.langiumDocuments.all.filter(isShared).map(textOf).toArray();
    this.elsewhere.begin(reports.map(textOf), shared);
  }

  /** Takes over what was found of a document elsewhere, if anything was. */
  private async takeOver(document: LangiumDocument, cancelToken: Token): Promise<void> {
    if (!this.elsewhere || !this.isAsOnDisk(document)) return;
    const found = await unlessCancelled(this.elsewhere.found(document.uri.toString()), cancelToken);
    if (!found || !this.isAsOnDisk(document)) return;
    this.changes.remember(document.uri);
    this.index.restore(document.uri, found.facts);
    document.state = DocumentState.IndexedReferences;
    this.known.set(document, () => found.problems);
  }

  /** True for a document of which only the text is there, as its file had it. */
  private isAsOnDisk(document: LangiumDocument): boolean {
    return document.state === DocumentState.Parsed && isResting(document);
  }

  /** Everything unfinished: what is open in the editor, then what is not read, then the rest. */
  private inOrder(): LangiumDocument[] {
    const isOpen = ({ uri }: LangiumDocument) => this.textDocuments?.get(uri) !== undefined;
    const rank = (document: LangiumDocument) => (isOpen(document) ? 0 : isUnread(document) ? 1 : 2);
    const ranks = new Map([...this.unfinished].map(document => [document, rank(document)]));
    return [...ranks].sort(([, a], [, b]) => a - b).map(([document]) => document);
  }

  /** True for what others may look up by its name alone; a mere report they reach through its mission. */
  private mayBeShared(document: LangiumDocument): boolean {
    if (!isUnread(document)) return false;
    return !this.index.isOnlyReport(document.uri) && !looksLikeReport(document.textDocument.getText());
  }

  /** Reads a document as far as its names. */
  private async readNames(document: LangiumDocument, cancelToken: Token): Promise<void> {
    if (!isUnread(document)) return;
    await this.advance(document, DocumentState.Parsed, cancelToken, () => this.read(document, cancelToken));
    if (!this.langiumDocuments.hasDocument(document.uri)) return;
    this.changes.remember(document.uri);
    await this.advance(document, DocumentState.IndexedContent, cancelToken, () =>
      this.indexManager.updateContent(document, cancelToken),
    );
    await this.advance(document, DocumentState.ComputedScopes, cancelToken, async () => {
      const { ScopeComputation } = this.serviceRegistry.getServices(document.uri).references;
      document.localSymbols = await ScopeComputation.collectLocalSymbols(document, cancelToken);
    });
    this.trees.note(document);
    if (!this.index.isOnlyReport(document.uri)) this.elsewhere?.stop();
  }

  /** Reads a document; a file that has vanished since it was listed, or can't be read, is as if it were not there. */
  private async read(document: LangiumDocument, cancelToken: Token): Promise<void> {
    try {
      await this.langiumDocumentFactory.update(document, cancelToken);
    } catch (error) {
      if (isOperationCancelled(error)) throw error;
      await this.emitUpdate([], this.deleteDocuments(document.uri));
    }
  }

  /** Links and checks a document, or only links it where it has names that others may yet declare. */
  private async finish(document: LangiumDocument, mayWait: boolean, cancelToken: Token): Promise<void> {
    await this.advance(document, DocumentState.Linked, cancelToken, () => {
      const { Linker } = this.serviceRegistry.getServices(document.uri).references;
      // What somebody looked up before then may have been of a tree that is gone.
      Linker.unlink(document);
      return Linker.link(document, cancelToken);
    });
    if (mayWait && document.state === DocumentState.Linked && hasUnknown(document)) {
      document.state = DocumentState.ComputedScopes;
      return this.trees.setAside(document);
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

  protected override async validate(document: LangiumDocument, cancelToken: Token): Promise<void> {
    const problems = this.known.get(document)?.();
    if (!problems) return super.validate(document, cancelToken);
    document.diagnostics = problems;
  }

  /** Takes a document one step further, as Langium does. */
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
   * Tells of every document that has come so far. Langium keeps silent about the one after which the build is
   * cancelled; since it is not built again, its new problems would remain untold, and who waits for it waiting.
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
        // The others are to be told first; the build notices by itself that it is cancelled.
        if (!isOperationCancelled(error)) throw error;
      }
    }
  }

  private deleteDocuments(uri: URI): URI[] {
    return this.langiumDocuments.deleteDocuments(uri).map(document => {
      if (!this.index.isOnlyReport(document.uri)) this.elsewhere?.stop();
      this.changes.remember(document.uri);
      this.unfinished.delete(document);
      this.trees.forget(document);
      this.cleanUpDeleted(document);
      return document.uri;
    });
  }

  private markChanged(uri: URI): void {
    let document = this.langiumDocuments.getDocument(uri);
    if (!document) {
      document = this.unread(uri);
      this.langiumDocuments.addDocument(document);
    }
    this.changes.remember(uri);
    this.resetToState(document, DocumentState.Changed);
  }

  /** Tells of all changes that are known by now. */
  private tellOfAll(): void {
    for (const uri of this.changes.uris) this.tellOthers(uri);
  }

  /** Sends the documents that notice a change of a file back to linking, and points the others at its new syntax tree. */
  private tellOthers(uri: URI): void {
    const target = this.langiumDocuments.getDocument(uri);
    // While it is not read, nobody knows what has become of it.
    if (target && isUnread(target)) return;
    for (const { document, isSure } of this.changes.concerned(uri)) {
      if (isUnread(document)) continue;
      // An open document is cheap to check again, and its author may see what only it shows, such as titles.
      if (!target || isSure || this.textDocuments?.get(document.uri))
        this.resetToState(document, DocumentState.ComputedScopes);
      else this.refresh(document, target);
    }
  }

  private refresh(document: LangiumDocument, target: LangiumDocument): void {
    const { Linker } = this.serviceRegistry.getServices(document.uri).references;
    if (!isResting(document) && Linker instanceof MissionReportLinker)
      Linker.refresh(document, target, this.index);
  }
}

function isUnread({ state }: LangiumDocument): boolean {
  return state < DocumentState.ComputedScopes;
}

function hasUnknown({ references }: LangiumDocument): boolean {
  return references.some(reference => !isReference(reference) || reference.$nodeDescription === undefined);
}

/** True for the text of a report that declares nothing for others, as far as its entry words tell. */
function looksLikeReport(text: string): boolean {
  return /^mission\b/im.test(text) && !/^(?:program(?:me)?|pack)\b/im.test(text);
}

/** The builder among Langium's shared services. */
export function builderOf(shared: LangiumSharedCoreServices): MissionReportDocumentBuilder {
  const builder = shared.workspace.DocumentBuilder;
  if (!(builder instanceof MissionReportDocumentBuilder))
    throw new Error('The services lack WorkspaceSharedModule.');
  return builder;
}
