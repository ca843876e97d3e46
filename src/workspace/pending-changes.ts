/** Changes that have not been propagated to the files that depend on them. */
import { type LangiumDocument, type LangiumDocuments, type LangiumSharedCoreServices, URI } from 'langium';
import { affectedFiles } from './affected-files.ts';
import { type FileNames, indexOf, type MissionReportIndexManager } from './index-manager.ts';

/** A document that depends on a changed file. */
export interface Dependent {
  readonly document: LangiumDocument;
  /** True when its problems may differ now; otherwise only its references must point at the new syntax tree. */
  readonly isAffected: boolean;
}

/** Each changed file with its names as dependents last saw them. */
export class PendingChanges {
  private readonly before = new Map<string, { readonly uri: URI; readonly names: FileNames | undefined }>();
  private readonly index: MissionReportIndexManager;
  private readonly documents: LangiumDocuments;

  constructor(services: LangiumSharedCoreServices) {
    this.index = indexOf(services);
    this.documents = services.workspace.LangiumDocuments;
  }

  get isEmpty(): boolean {
    return this.before.size === 0;
  }

  get uris(): readonly URI[] {
    return [...this.before.values()].map(({ uri }) => uri);
  }

  /** Must be called before the index of a file changes; a second call for the same change does nothing. */
  record(uri: URI): void {
    const key = uri.toString();
    if (!this.before.has(key)) this.before.set(key, { uri, names: this.index.namesIn(uri) });
  }

  /** Settles the change of a file, whose index must be up to date, and gives its dependents. */
  settle(uri: URI): readonly Dependent[] {
    const key = uri.toString();
    const change = this.before.get(key);
    if (!change) return [];
    this.before.delete(key);
    const affected = affectedFiles(change.names, this.index.namesIn(uri), this.index);
    const isAffected = (dependent: string) => affected === 'all' || affected.has(dependent);
    const everybody = () => this.documents.all.map(document => document.uri.toString());
    const dependents = new Set([
      ...(affected === 'all' ? everybody() : affected),
      ...this.index.dependentsOf(key),
    ]);
    dependents.delete(key);
    return [...dependents].flatMap(dependent => {
      const document = this.documents.getDocument(URI.parse(dependent));
      return document ? [{ document, isAffected: isAffected(dependent) }] : [];
    });
  }
}
