/** What `register` does with a share of the files. */
import { DocumentState, type LangiumDocument } from 'langium';
import { compile } from '../compile/compile.ts';
import { type AsksContext, asksOf, type ReportAsks } from '../export/register/asks.ts';
import { builderOf } from '../syntax/document-builder.ts';
import type { Task } from './in-shares.ts';

/** What the reports of a share ask for. */
export interface ShareAsks {
  /** How many reports there are, those included of which the audience may not know. */
  readonly count: number;
  readonly reports: readonly ReportAsks[];
}

/** Collects what the reports ask for; each is compiled as soon as it is linked, and then let go of. */
export const REGISTER: Task<AsksContext, ShareAsks> = {
  worker: 'register-worker.js',
  async work({ services, asked }, context) {
    const builder = builderOf(services.shared);
    const documents = [...asked.values()];
    const isAsked = new Set<LangiumDocument>(documents);
    const found = new Map<LangiumDocument, ReportAsks | undefined>();
    builder.onDocumentPhase(DocumentState.Linked, document => {
      const report = isAsked.has(document) ? compile(document) : undefined;
      if (report) found.set(document, asksOf(report, context));
    });
    await builder.build(documents);
    return { count: found.size, reports: documents.flatMap(document => found.get(document) ?? []) };
  },
};
