/** From a checked report to the finished file, or to the reason why there is none. */
import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { compile } from '../compile/compile.ts';
import type { ExportContext, Exporter } from '../export/exporter.ts';
import { exportBlockers } from './export-blockers.ts';

/** What is asked for. */
export interface Order {
  readonly exporter: Exporter;
  /** True to refuse a report with any error. */
  readonly strict?: boolean;
  /** All of the context but the language, which the report says unless it is given. */
  readonly context: Omit<ExportContext, 'language'> & { readonly language?: string };
}

/** The finished file with the problems that were no hindrance, or a sentence that says why there is none. */
export type Publication =
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly problems: readonly Diagnostic[] }
  | { readonly kind: 'refused'; readonly reason: string; readonly blockers: readonly Diagnostic[] };

/** Exports the report that a checked document holds. */
export async function publish(document: LangiumDocument, order: Order): Promise<Publication> {
  const problems = document.diagnostics ?? [];
  const blockers = exportBlockers(problems, order.strict);
  if (blockers.length > 0) return refused(reasonFor(blockers), blockers);
  const report = compile(document);
  if (!report) return refused('The file holds no mission, so there is no report to export.');
  const render = await order.exporter.load();
  const language = order.context.language ?? report.mission.language ?? 'en';
  return { kind: 'made', bytes: await render(report, { ...order.context, language }), problems };
}

function refused(reason: string, blockers: readonly Diagnostic[] = []): Publication {
  return { kind: 'refused', reason, blockers };
}

function reasonFor(blockers: readonly Diagnostic[]): string {
  const lines = [...new Set(blockers.map(({ range }) => range.start.line + 1))];
  const places = lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.slice(0, 10).join(', ')}`;
  const more = lines.length > 10 ? ' and others' : '';
  const what = blockers.length === 1 ? 'One problem must' : `${blockers.length} problems must`;
  return `${what} be mended before the report can be exported: see ${places}${more}.`;
}
