import {
  DocumentState,
  isReference,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type URI,
} from 'langium';
import { Eviction, isEvicted } from './eviction.ts';
import { indexOf, type MissionReportIndexManager } from './index-manager.ts';
import { MissionReportLinker } from './linker.ts';
import type { FileText } from './worker-pool.ts';

/** With more live trees than this, the tree of a document that waits to be linked is evicted too. */
const MOST_LIVE = 200;

/**
 * Keeps the trees of documents open in the editor, of vocabularies, and of all that these refer to, so that a node
 * stays the same object for whoever holds it. Without an editor (no `TextDocuments` service) nothing is evicted.
 */
export class TreeCache {
  private readonly index: MissionReportIndexManager;
  private readonly eviction: Eviction;
  /** The documents whose tree is in memory, by URI. */
  private readonly live = new Map<string, LangiumDocument>();

  /** `isDone` tells when a document is checked, as far as it is to be. */
  constructor(
    private readonly services: LangiumSharedCoreServices,
    private readonly isDone: (document: LangiumDocument) => boolean,
  ) {
    this.index = indexOf(services);
    this.eviction = new Eviction(services.ServiceRegistry, document => this.onRehydrated(document));
  }

  /** Counts a document whose names have been indexed among the live ones; with too many, evicts its tree until it is linked. */
  track(document: LangiumDocument): void {
    if (isEvicted(document)) return;
    this.live.set(document.uri.toString(), document);
    const isUnlinked = document.state < DocumentState.Linked && document.references.length === 0;
    if (this.live.size > MOST_LIVE && isUnlinked) this.evict(document);
  }

  /** Makes a document of a text; both are fetched when somebody asks for them. */
  createDocument(uri: URI, text: () => string): LangiumDocument {
    return this.eviction.createDocument(uri, text, this.services.workspace.LangiumDocumentFactory);
  }

  /** The text of a document, which is not kept for being looked at. */
  textOf(document: LangiumDocument): string {
    return this.eviction.textOf(document);
  }

  /** A document as workers are sent it. */
  fileOf(document: LangiumDocument): FileText {
    const text = () => this.textOf(document);
    return {
      uri: document.uri.toString(),
      get text() {
        return text();
      },
    };
  }

  /** Evicts the tree of a document, unless it is open or a vocabulary. */
  evict(document: LangiumDocument): void {
    if (!this.isEvictable(document)) return;
    this.live.delete(document.uri.toString());
    this.index.releaseNodes(document.uri);
    this.eviction.evict(document);
  }

  delete({ uri }: LangiumDocument): void {
    this.live.delete(uri.toString());
  }

  /** Evicts every tree that nobody can hold a node of, directly or through a reference. */
  evictIdle(): void {
    if (!this.services.workspace.TextDocuments) return;
    const idle = new Set<LangiumDocument>();
    for (const document of this.live.values())
      if (this.isDone(document) && this.isEvictable(document)) idle.add(document);
    if (idle.size === 0) return;
    const inUse = [...this.live.values()].filter(document => !idle.has(document));
    for (const document of inUse) {
      for (const uri of this.dependenciesOf(document)) {
        const target = this.live.get(uri);
        if (target && idle.delete(target)) inUse.push(target);
      }
    }
    for (const document of idle) this.evict(document);
  }

  private dependenciesOf({ uri, state, references }: LangiumDocument): Iterable<string> {
    if (state >= DocumentState.IndexedReferences) return this.index.dependenciesOf(uri.toString());
    return references.flatMap(reference =>
      isReference(reference) && reference.$nodeDescription
        ? reference.$nodeDescription.documentUri.toString()
        : [],
    );
  }

  /** True for a report that is not open; vocabularies are few, and looked up all the time. */
  private isEvictable({ uri }: LangiumDocument): boolean {
    const { TextDocuments } = this.services.workspace;
    return TextDocuments !== undefined && !TextDocuments.get(uri) && this.index.isOnlyReport(uri);
  }

  private onRehydrated(document: LangiumDocument): void {
    this.live.set(document.uri.toString(), document);
    const { Linker } = this.services.ServiceRegistry.getServices(document.uri).references;
    if (document.state >= DocumentState.Linked && Linker instanceof MissionReportLinker)
      Linker.linkAtOnce(document);
  }
}
