/** Which documents have a syntax tree, and which can do without. */
import {
  DocumentState,
  isReference,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type URI,
} from 'langium';
import { indexOf, type MissionReportIndexManager } from './index-manager.ts';
import { MissionReportLinker } from './linker.ts';
import { isResting, Resting } from './resting.ts';

/** More trees than this are only kept while they are looked at. */
const MOST = 200;

/**
 * Keeps the trees of what is open in the editor, of vocabularies, and of all that these refer to, so that whoever
 * holds a part of a tree holds it of the one that there is. Without an editor all trees stay: a command reads once.
 */
export class Trees {
  private readonly services: LangiumSharedCoreServices;
  private readonly index: MissionReportIndexManager;
  private readonly isDone: (document: LangiumDocument) => boolean;
  private readonly resting: Resting;
  /** The documents that have their tree, by address. */
  private readonly awake = new Map<string, LangiumDocument>();

  /** `isDone` tells when a document is checked, as far as it is to be. */
  constructor(services: LangiumSharedCoreServices, isDone: (document: LangiumDocument) => boolean) {
    this.services = services;
    this.index = indexOf(services);
    this.isDone = isDone;
    this.resting = new Resting(services.ServiceRegistry, document => this.wakened(document));
  }

  /** Takes note of a document whose names have been read; where there are many, its tree comes back to be linked. */
  note(document: LangiumDocument): void {
    if (isResting(document)) return;
    this.awake.set(document.uri.toString(), document);
    const isUnlinked = document.state < DocumentState.Linked && document.references.length === 0;
    if (this.awake.size > MOST && isUnlinked && this.canRest(document)) this.rest(document);
  }

  /** Makes a document of a text, without a tree. */
  fromText(uri: URI, text: string): LangiumDocument {
    return this.resting.fromText(uri, text, this.services.workspace.LangiumDocumentFactory);
  }

  /** Lets go of the tree of a document that is to be linked later. */
  setAside(document: LangiumDocument): void {
    if (this.canRest(document)) this.rest(document);
  }

  /** Forgets a document that is deleted. */
  forget({ uri }: LangiumDocument): void {
    this.awake.delete(uri.toString());
  }

  /** Lets go of the trees at which nobody looks, directly or through a reference. */
  letGo(): void {
    if (!this.services.workspace.TextDocuments) return;
    const idle = new Set<LangiumDocument>();
    for (const document of this.awake.values())
      if (this.isDone(document) && this.canRest(document)) idle.add(document);
    if (idle.size === 0) return;
    const looking = [...this.awake.values()].filter(document => !idle.has(document));
    for (const document of looking) {
      for (const uri of this.targetsOf(document)) {
        const target = this.awake.get(uri);
        if (target && idle.delete(target)) looking.push(target);
      }
    }
    for (const document of idle) this.rest(document);
  }

  private targetsOf({ uri, state, references }: LangiumDocument): Iterable<string> {
    if (state >= DocumentState.IndexedReferences) return this.index.targetsOf(uri.toString());
    return references.flatMap(reference =>
      isReference(reference) && reference.$nodeDescription
        ? reference.$nodeDescription.documentUri.toString()
        : [],
    );
  }

  /** True for a report that is not open; vocabularies are few, and asked for at every turn. */
  private canRest({ uri }: LangiumDocument): boolean {
    const { TextDocuments } = this.services.workspace;
    return TextDocuments !== undefined && !TextDocuments.get(uri) && this.index.isOnlyReport(uri);
  }

  private rest(document: LangiumDocument): void {
    this.awake.delete(document.uri.toString());
    this.index.letGoOf(document.uri);
    this.resting.rest(document);
  }

  private wakened(document: LangiumDocument): void {
    this.awake.set(document.uri.toString(), document);
    const { Linker } = this.services.ServiceRegistry.getServices(document.uri).references;
    if (document.state >= DocumentState.Linked && Linker instanceof MissionReportLinker)
      Linker.linkAtOnce(document);
  }
}
