/** Collects what many reports ask for. */
import { DocumentState, type LangiumDocument } from 'langium';
import { compile } from '../compile/compile.ts';
import { type AsksContext, asksOf, type ReportAsks } from '../export/register/asks.ts';
import type { LinksOf } from './page-links.ts';
import { readOnce } from './read-once.ts';
import type { Reading } from './workspace.ts';

/**
 * What the reports of a workspace ask for, in their order; each is compiled as soon as it is linked, and let go of.
 * `linksOf` says where the entries of the report at a path can be read.
 */
export async function collectAsks(
  reading: Reading,
  context: AsksContext,
  linksOf: LinksOf = () => undefined,
): Promise<{
  /** How many reports there are, those included of which the audience may not know. */
  readonly count: number;
  readonly asks: readonly ReportAsks[];
}> {
  const { builder, documents } = readOnce(reading);
  const asked = new Set(documents.flatMap(({ document, isAsked }) => (isAsked ? document : [])));
  const found = new Map<LangiumDocument, ReportAsks | undefined>();
  builder.onDocumentPhase(DocumentState.IndexedReferences, document => {
    const report = asked.has(document) ? compile(document) : undefined;
    if (!report) return;
    const linkOf = linksOf(document.uri.fsPath);
    found.set(document, asksOf(report, { ...context, ...(linkOf && { linkOf }) }));
  });
  await builder.build(documents.map(({ document }) => document));
  return { count: found.size, asks: [...asked].flatMap(document => found.get(document) ?? []) };
}
