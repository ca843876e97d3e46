/** A share of the files of a workspace, read apart from the others: on a processor of its own. */
import { type LangiumDocument, URI } from 'langium';
import { createCheckingServices } from '../rules/module.ts';
import { builderOf } from '../syntax/document-builder.ts';
import type { FileFacts } from '../syntax/file-facts.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { indexOf } from '../syntax/index-manager.ts';
import { fileSystemOf } from './texts.ts';

/** A file with its text; `isAsked` for one with which something is to be done. */
export interface ShareFile {
  readonly path: string;
  readonly shown: string;
  readonly text: string;
  readonly isAsked: boolean;
}

/** A file that another share reads, with what is known of it there. */
export interface KnownFile {
  readonly path: string;
  readonly text: string;
  readonly facts: FileFacts;
}

/** Reads its files, and is told what is known of the others; then each of its files sees the whole workspace. */
export class Share {
  /** With nothing open, the syntax tree of a report is let go of as soon as nobody is at it. */
  readonly services = createCheckingServices(() => fileSystemOf(new Map()), { get: () => undefined });
  /** The documents of the files that are asked for, in their order. */
  readonly asked = new Map<ShareFile, LangiumDocument<MissionFile>>();

  /** Reads the files as far as their names, and says what the other shares must know of them. */
  async read(files: readonly ShareFile[]): Promise<KnownFile[]> {
    const { LangiumDocumentFactory, LangiumDocuments } = this.services.shared.workspace;
    const builder = builderOf(this.services.shared);
    const index = indexOf(this.services.shared);
    const known: KnownFile[] = [];
    for (const file of files) {
      const { path, text, isAsked } = file;
      const uri = URI.file(path);
      const document = LangiumDocumentFactory.fromString<MissionFile>(text, uri);
      LangiumDocuments.addDocument(document);
      await builder.survey(document);
      builder.letGo();
      if (isAsked) this.asked.set(file, document);
      // Fingerprints tell of changes, and nothing changes here.
      known.push({ path, text, facts: { ...index.factsOf(uri), fingerprints: [] } });
    }
    return known;
  }

  /** Takes over what is known of the files of the other shares. */
  know(others: readonly KnownFile[]): void {
    const { LangiumDocuments } = this.services.shared.workspace;
    const builder = builderOf(this.services.shared);
    for (const { path, text, facts } of others) {
      LangiumDocuments.addDocument(builder.adopt(URI.file(path), text, facts, () => []));
    }
  }
}
