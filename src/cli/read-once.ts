/** Files that are gone through one after the other, so that none of them need stay. */
import { DocumentState, type LangiumDocument, URI } from 'langium';
import { type CheckingServices, createCheckingServices } from '../rules/module.ts';
import type { Detail } from '../rules/validator.ts';
import { collectOften, disablePretenuring, optimizeFor } from '../workers/v8-flags.ts';
import { builderOf, type MissionReportDocumentBuilder } from '../workspace/document-builder.ts';
import { leaveRoom } from './memory.ts';
import { fileSystemOf, type Texts } from './texts.ts';
import type { Reading } from './workspace.ts';

/** A document that a command is asked for, or that is only beside them. */
export interface ReadOnce {
  readonly document: LangiumDocument;
  readonly shown: string;
  readonly isAsked: boolean;
}

/**
 * Services with the texts of a workspace, of which a build has only one syntax tree at a time besides the vocabularies.
 * `texts` are those that have changed since.
 */
export function readOnce(
  { files }: Reading,
  detail: Detail = 'short',
  texts: Texts = new Map(),
): {
  readonly services: CheckingServices;
  readonly builder: MissionReportDocumentBuilder;
  readonly documents: readonly ReadOnce[];
} {
  disablePretenuring();
  collectOften();
  optimizeFor(files.map(({ source }) => source));
  // With nothing open, nobody looks at a tree once it has been built.
  const services = createCheckingServices(() => fileSystemOf(texts), { get: () => undefined }, detail);
  const builder = builderOf(services.shared);
  builder.onDocumentPhase(DocumentState.IndexedContent, leaveRoom);
  const documents = files.map(({ path, shown, source, isAsked }) => {
    const document = builder.createDocument(URI.file(path), () => source.text);
    services.shared.workspace.LangiumDocuments.addDocument(document);
    return { document, shown, isAsked };
  });
  return { services, builder, documents };
}
