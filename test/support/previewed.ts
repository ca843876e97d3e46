/** A report that is being written, and the page that its preview shows. */
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { Audience } from '../../src/domain/marking.ts';
import type { PreviewResult } from '../../src/protocol.ts';
import { Previewer } from '../../src/publish/preview.ts';
import { createCheckingServices } from '../../src/rules/module.ts';

/** The report in the preview. */
export interface Previewed {
  /** Types until the report is `text`. */
  change(text: string): Promise<void>;
  page(audience?: Audience): Promise<Extract<PreviewResult, { kind: 'page' }>>;
}

const CONTEXT = { now: new Date('2026-01-01T00:00:00Z'), toolVersion: 'test', nonce: 'n0nce' };

/** Opens a report among other files, by name. */
export async function preview(
  text: string,
  others: Readonly<Record<string, string>> = {},
): Promise<Previewed> {
  const services = createCheckingServices(EmptyFileSystem.fileSystemProvider);
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const add = async (path: string, content: string): Promise<LangiumDocument> => {
    const document = LangiumDocumentFactory.fromString(content, URI.file(`/workspace/${path}`));
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document]);
    return document;
  };
  for (const [name, content] of Object.entries(others)) if (content !== text) await add(name, content);
  let document = await add('report.mission', text);
  const previewer = new Previewer(services);
  return {
    async change(content) {
      await DocumentBuilder.update([], [document.uri]);
      document = await add('report.mission', content);
    },
    async page(audience = 'internal') {
      const result = await previewer.preview(document, { ...CONTEXT, audience });
      if (result.kind === 'nothing') throw new Error(result.reason);
      return result;
    },
  };
}
