/** From a checked file to an export of the report in it, or to the reason why there is none. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { exportReport } from '../export/export-report.ts';
import type { ExportContext, Exporter } from '../export/exporter.ts';
import { compileChecked } from './compile-checked.ts';
import { exportBlockers } from './export-blockers.ts';

/** What is asked for. */
export interface Order {
  readonly exporter: Exporter;
  /** True to refuse a report with any error. */
  readonly strict?: boolean;
  /** All of the context but the language, which is the report's own unless it is given. */
  readonly context: Omit<ExportContext, 'language'> & { readonly language?: string };
}

/** The finished file, or why there is none; either way in whole sentences for the author. */
export type Publication =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: string; readonly blockers: readonly Diagnostic[] };

/** Exports the report that a checked document holds. */
export async function publish(
  document: LangiumDocument,
  order: Order,
  services: LangiumCoreServices,
): Promise<Publication> {
  const { exporter, strict, context } = order;
  const blockers = exportBlockers(document.diagnostics ?? [], strict);
  if (blockers.length > 0) return { ok: false, reason: reasonFor(blockers), blockers };
  const report = compileChecked(document, services);
  if (!report) {
    return { ok: false, reason: 'The file holds no mission, so there is no report to export.', blockers };
  }
  const language = context.language ?? report.mission.language ?? 'en';
  const result = await exportReport(report, exporter, { ...context, language });
  return result.ok ? result : { ...result, blockers };
}

function reasonFor(blockers: readonly Diagnostic[]): string {
  const lines = [...new Set(blockers.map(({ range }) => range.start.line + 1))];
  const places = lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.slice(0, 10).join(', ')}`;
  const more = lines.length > 10 ? ' and others' : '';
  const what = blockers.length === 1 ? 'One problem must' : `${blockers.length} problems must`;
  return `${what} be mended before the report can be exported: see ${places}${more}.`;
}
