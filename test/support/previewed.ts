/** A report that is being written, and the page that its preview shows. */
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { Audience } from '../../src/domain/marking.ts';
import { withParts } from '../../src/export/page-parts.ts';
import type { PreviewEntry, PreviewResult } from '../../src/protocol.ts';
import { Previewer } from '../../src/publish/preview.ts';
import { createCheckingServices } from '../../src/rules/module.ts';

/** The report in the preview. */
export interface Previewed {
  /** Types until the report is `text`. */
  change(text: string): Promise<void>;
  /** The page as a whole. */
  page(audience?: Audience): Promise<WholePage>;
  /** The page as it is told to whoever has been shown another. */
  update(shown: string | undefined): Promise<Page>;
}

type Page = Extract<PreviewResult, { kind: 'page' }>;

interface WholePage extends Page {
  readonly html: string;
  readonly entries: readonly PreviewEntry[];
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
  const ask = async (audience: Audience, shown?: string) => {
    const told = shown === undefined ? {} : { shown };
    const result = await previewer.preview(document, { ...CONTEXT, audience }, told);
    if (result.kind === 'nothing') throw new Error(result.reason);
    return result;
  };
  return {
    async change(content) {
      await DocumentBuilder.update([], [document.uri]);
      document = await add('report.mission', content);
    },
    async page(audience = 'internal') {
      const page = await ask(audience);
      const { html = '', parts, entries = [] } = page.update;
      return { ...page, html: withParts({ html, parts: new Map(parts) }), entries };
    },
    update: shown => ask('internal', shown),
  };
}
