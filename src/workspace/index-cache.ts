/** Keeps the index and the problems of a workspace from one session to the next. */
import { type LangiumDocument, type LangiumSharedCoreServices, URI } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { builderOf, type MissionReportDocumentBuilder } from './document-builder.ts';
import { isEvicted } from './eviction.ts';
import type { CachedFile, CacheHead, Hash } from './index-cache-format.ts';
import { indexOf } from './index-manager.ts';

/** A place for one text, which may be gone or damaged the next time. */
export interface Storage {
  readonly hash: Hash;
  /** Names this build of the tool: what another has written is not read. */
  readonly tool: string;
  read(): Promise<string | undefined>;
  write(text: string): Promise<void>;
}

/** What the problems of a file depend on besides the files of the workspace. */
export interface CheckingContext {
  /** The settings of the project, without the day, as a text that differs when they do. */
  readonly settings: string;
  /** The day against which due dates are held, `YYYY-MM-DD`. */
  readonly today: string | undefined;
  /** True when the problems of `text`, found on `day`, are the same today. */
  isLasting(text: string, day: string | undefined): boolean;
  /** False for a problem that only a file has which is open. */
  isKept(problem: Diagnostic): boolean;
}

/** The cache of an earlier session. */
export interface LoadedCache {
  /** The document of a file whose text is the same as then, not added yet; undefined for any other file. */
  documentOf(uri: URI, text: string | undefined): LangiumDocument | undefined;
}

/** Loaded where there is something to read or to write, as it checks with a library of its own. */
const format = () => import('./index-cache-format.ts');

/** Files that are serialized before others may have a turn. */
const BATCH_SIZE = 32;

/**
 * Spares a start parsing, linking and checking files whose texts have not changed. Only texts are compared: times and
 * sizes of files say too little after a checkout, or when a clock was set back. A file that has changed meanwhile is
 * an edit like any other, and its dependents are checked again.
 */
export class IndexCache {
  private readonly builder: MissionReportDocumentBuilder;
  /** The revision of the workspace that was saved last. */
  private savedRevision: number | undefined;

  constructor(
    private readonly shared: LangiumSharedCoreServices,
    private readonly storage: Storage,
    private readonly context: () => CheckingContext,
  ) {
    this.builder = builderOf(shared);
  }

  /** Loads the cache for a workspace of these files; undefined when there is none that this tool wrote. */
  async load(uris: readonly URI[]): Promise<LoadedCache | undefined> {
    const { read, tool, hash } = this.storage;
    const text = await read();
    if (text === undefined) return undefined;
    const { readCache } = await format();
    const cache = readCache(text, tool, hash);
    if (!cache) return undefined;
    const files = new Map(cache.files.map(file => [file.uri, file]));
    const present = new Set(uris.map(uri => uri.toString()));
    for (const { uri, index } of files.values())
      if (!present.has(uri)) this.builder.invalidate(URI.parse(uri), index);
    return { documentOf: (uri, text) => this.documentOf(uri, text, files.get(uri.toString()), cache.head) };
  }

  /** Saves the workspace; false, with nothing written, while something is still to be checked. */
  async save(): Promise<boolean> {
    const { revision } = this.builder;
    if (revision === this.savedRevision) return true;
    const isUnchanged = () => this.builder.isIdle && this.builder.revision === revision;
    const files: string[] = [];
    for (const document of this.shared.workspace.LangiumDocuments.all) {
      if (files.length % BATCH_SIZE === 0) await new Promise(resolve => setTimeout(resolve));
      if (!isUnchanged()) return false;
      if (document.uri.scheme !== 'untitled') files.push(JSON.stringify(this.cached(document)));
    }
    const { settings, today } = this.context();
    const head = { tool: this.storage.tool, settings, ...(today ? { day: today } : {}) };
    const { writeCache } = await format();
    await this.storage.write(writeCache(head, files, this.storage.hash));
    this.savedRevision = revision;
    return true;
  }

  private documentOf(
    uri: URI,
    text: string | undefined,
    file: CachedFile | undefined,
    { settings, day }: CacheHead,
  ): LangiumDocument | undefined {
    if (!file || text === undefined || this.storage.hash(text) !== file.hash) {
      this.builder.invalidate(uri, file?.index);
      return undefined;
    }
    return this.builder.restore(uri, text, file.index, () => {
      const now = this.context();
      return settings === now.settings && now.isLasting(text, day) ? file.problems?.slice() : undefined;
    });
  }

  private cached(document: LangiumDocument): CachedFile {
    const { uri, diagnostics } = document;
    // The editor's text may be newer than the text that has been checked.
    const text = isEvicted(document)
      ? document.textDocument.getText()
      : (document.parseResult.value.$cstNode?.root.fullText ?? '');
    const index = indexOf(this.shared).indexedFile(uri);
    const problems = diagnostics?.filter(this.context().isKept);
    return { uri: uri.toString(), hash: this.storage.hash(text), index, ...(problems ? { problems } : {}) };
  }
}
