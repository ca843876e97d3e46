/** What is known of the files of a workspace, kept from one session to the next. */
import { type LangiumDocument, URI } from 'langium';
import type { EditorServices } from '../editor/module.ts';
import { isLasting } from '../rules/lasting.ts';
import { builderOf, type MissionReportDocumentBuilder } from './document-builder.ts';
import { indexOf } from './index-manager.ts';
import { type Hash, type KeptFile, type KeptHead, readKept, writeKept } from './kept-format.ts';
import { isResting } from './resting.ts';

/** A place for one text, which may be gone or damaged the next time. */
export interface Storage {
  readonly hash: Hash;
  /** Names the tool as it is: what another has written is not read. */
  readonly tool: string;
  read(): Promise<string | undefined>;
  write(text: string): Promise<void>;
}

/** What is known of files from before. */
export interface Recalled {
  /** The document of a file whose text is the same as then; undefined for any other. */
  documentOf(uri: URI, text: string | undefined): LangiumDocument | undefined;
}

/** Files of which notes are made before somebody else may have a turn. */
const AT_ONCE = 32;

/**
 * Spares a start to parse, link and check files whose texts are the same as before. Only texts are compared: the time
 * and the size of a file say too little, after a checkout or when a clock was set back. What has changed meanwhile
 * is then an edit like any other, with the files that notice.
 */
export class KeptIndex {
  private readonly services: EditorServices;
  private readonly storage: Storage;
  private readonly builder: MissionReportDocumentBuilder;
  /** The state of the workspace that is kept. */
  private revision: number | undefined;

  constructor(services: EditorServices, storage: Storage) {
    this.services = services;
    this.storage = storage;
    this.builder = builderOf(services.shared);
  }

  /** What is known of the files that there are now; undefined when nothing is. */
  async recall(uris: readonly URI[]): Promise<Recalled | undefined> {
    const { read, tool, hash } = this.storage;
    const kept = readKept((await read()) ?? '', tool, hash);
    if (!kept) return undefined;
    const files = new Map(kept.files.map(file => [file.uri, file]));
    const present = new Set(uris.map(uri => uri.toString()));
    for (const { uri, facts } of files.values())
      if (!present.has(uri)) this.builder.supersede(URI.parse(uri), facts);
    return { documentOf: (uri, text) => this.documentOf(uri, text, files.get(uri.toString()), kept.head) };
  }

  /** Keeps what is known now; false when that must wait, because something is still to be checked. */
  async save(): Promise<boolean> {
    const { revision } = this.builder;
    if (revision === this.revision) return true;
    const isSame = () => this.builder.isIdle && this.builder.revision === revision;
    const files: string[] = [];
    for (const document of this.services.shared.workspace.LangiumDocuments.all) {
      if (files.length % AT_ONCE === 0) await new Promise(resolve => setTimeout(resolve));
      if (!isSame()) return false;
      if (document.uri.scheme !== 'untitled') files.push(JSON.stringify(this.noteOf(document)));
    }
    const { today } = this.services.validation.DocumentValidator.settings;
    const head = { tool: this.storage.tool, settings: this.settings, ...(today ? { day: today } : {}) };
    await this.storage.write(writeKept(head, files, this.storage.hash));
    this.revision = revision;
    return true;
  }

  private documentOf(
    uri: URI,
    text: string | undefined,
    file: KeptFile | undefined,
    head: KeptHead,
  ): LangiumDocument | undefined {
    if (!file || text === undefined || this.storage.hash(text) !== file.hash) {
      this.builder.supersede(uri, file?.facts);
      return undefined;
    }
    return this.builder.adopt(uri, text, file.facts, () =>
      this.isStillTrue(head, text) ? [...file.problems] : undefined,
    );
  }

  private isStillTrue({ settings, day }: KeptHead, text: string): boolean {
    const { today } = this.services.validation.DocumentValidator.settings;
    return settings === this.settings && isLasting(text, day, today);
  }

  /** How strictly files are checked, but for the day. */
  private get settings(): string {
    return JSON.stringify({ ...this.services.validation.DocumentValidator.settings, today: undefined });
  }

  private noteOf(document: LangiumDocument): KeptFile {
    const { uri, diagnostics } = document;
    // The editor may be ahead of what has been checked.
    const text = isResting(document)
      ? document.textDocument.getText()
      : (document.parseResult.value.$cstNode?.root.fullText ?? '');
    const facts = indexOf(this.services.shared).factsOf(uri);
    return { uri: uri.toString(), hash: this.storage.hash(text), facts, problems: diagnostics ?? [] };
  }
}
