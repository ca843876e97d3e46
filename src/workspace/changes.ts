/** Files that have changed, and whom that concerns. */
import { type LangiumDocument, type LangiumDocuments, type LangiumSharedCoreServices, URI } from 'langium';
import { type FileNames, indexOf, type MissionReportIndexManager } from './index-manager.ts';
import { whoNotices } from './who-notices.ts';

/** A document that a change may concern; `isSure` where its problems may differ now. */
export interface Concerned {
  readonly document: LangiumDocument;
  readonly isSure: boolean;
}

/** Each file that changed since others were last told, as they knew it. */
export class Changes {
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

  /** Takes note that a file is about to change, unless that is known. */
  remember(uri: URI): void {
    const key = uri.toString();
    if (!this.before.has(key)) this.before.set(key, { uri, names: this.index.namesIn(uri) });
  }

  /** Whom the change of a file concerns, now that it is known what it is; told once. */
  concerned(uri: URI): readonly Concerned[] {
    const key = uri.toString();
    const change = this.before.get(key);
    if (!change) return [];
    this.before.delete(key);
    const noticing = whoNotices(change.names, this.index.namesIn(uri), this.index);
    const isSure = (reader: string) => noticing === 'all' || noticing.has(reader);
    const everybody = () => this.documents.all.map(document => document.uri.toString());
    const readers = new Set([...(noticing === 'all' ? everybody() : noticing), ...this.index.readersOf(key)]);
    readers.delete(key);
    return [...readers].flatMap(reader => {
      const document = this.documents.getDocument(URI.parse(reader));
      return document ? [{ document, isSure: isSure(reader) }] : [];
    });
  }
}
