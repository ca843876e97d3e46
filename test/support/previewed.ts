/** A report that is being written, and the page that its preview shows. */
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { Audience } from '../../src/domain/marking.ts';
import { withParts } from '../../src/export/page-parts.ts';
import type { PreviewEntry, PreviewResult } from '../../src/protocol/report.ts';
import { Previewer } from '../../src/publish/preview.ts';
import { createCheckingServices } from '../../src/rules/module.ts';

/** The report in the preview. */
export interface Previewed {
  /** Types until the report, or the other file of this name, is `text`. */
  change(text: string, name?: string): Promise<void>;
  /** The page as a whole. */
  page(audience?: Audience): Promise<WholePage>;
  /** The page as a whole, made by a preview that has made no other. */
  anew(audience?: Audience): Promise<WholePage>;
  /** The page as it is told to whoever has been shown another. */
  update(shown: string | undefined): Promise<Page>;
}

type Page = Extract<PreviewResult, { kind: 'page' }>;

interface WholePage extends Page {
  readonly html: string;
  readonly entries: readonly PreviewEntry[];
}

const REPORT = 'report.mission';
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
  let document = await add(REPORT, text);
  const previewer = new Previewer(services);
  const ask = async (audience: Audience, { shown = '', by = previewer } = {}) => {
    const result = await by.preview(document, { ...CONTEXT, audience }, { shown });
    if (result.kind === 'nothing') throw new Error(result.reason);
    return result;
  };
  const wholePage = async (audience: Audience = 'internal', by = previewer) => {
    const page = await ask(audience, { by });
    const { html = '', parts, entries = [] } = page.update;
    return { ...page, html: withParts({ html, parts: new Map(parts) }), entries };
  };
  return {
    async change(content, name = REPORT) {
      await DocumentBuilder.update([], [URI.file(`/workspace/${name}`)]);
      const changed = await add(name, content);
      if (name === REPORT) document = changed;
    },
    page: audience => wholePage(audience),
    anew: audience => wholePage(audience, new Previewer(services)),
    update: shown => ask('internal', shown === undefined ? {} : { shown }),
  };
}
