/** From a checked file to an export of the report in it, or to the reason why there is none. */

import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { exportReport } from '../export/export-report.ts';
import type { ExportContext, Exporter } from '../export/exporter.ts';
import { ruleText } from '../messages/rules.ts';
import { lineList } from '../rules/wording.ts';
import { compileChecked } from './compile-checked.ts';
import { exportBlockers } from './export-blockers.ts';
import { isAboutReaders, isDoubtful, leavingProblems, wordsAt } from './leaving-problems.ts';

/** What is asked for. */
export interface Order {
  readonly exporter: Exporter;
  /** True to refuse a report with any error. */
  readonly strict?: boolean;
  /** Words that look like the name of somebody whom the readers must not know, and are none. */
  readonly acceptedNames?: readonly string[];
  /** All of the context but the language, which is the report's own unless it is given. */
  readonly context: Omit<ExportContext, 'language'> & { readonly language?: string };
}

/** The finished file, or why there is none; either way in whole sentences for the author. */
export type Publication =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly warnings: readonly string[] }
  | {
      readonly ok: false;
      readonly reason: string;
      readonly blockers: readonly Diagnostic[];
      /** Where nothing but these stands in the way: words that the author may accept. */
      readonly unclear: readonly string[];
    };

/** More sentences than this are too many for a dialogue. */
const MOST_TOLD = 3;

/** Exports the report that a checked document holds. */
export async function publish(
  document: LangiumDocument,
  order: Order,
  services: LangiumCoreServices,
): Promise<Publication> {
  return await (await publisher(document, order, services))(order.exporter);
}

/** Checks and compiles the report that a document holds, once for all the formats that are then asked for. */
export async function publisher(
  document: LangiumDocument,
  order: Omit<Order, 'exporter'>,
  services: LangiumCoreServices,
): Promise<(exporter: Exporter) => Promise<Publication>> {
  const { strict, context, acceptedNames = [] } = order;
  // What was found for other readers, while the report was written, tells nothing here.
  const written = (document.diagnostics ?? []).filter(problem => !isAboutReaders(problem));
  const leaving = await leavingProblems(document, { ...context, acceptedNames }, services);
  const blockers = [...exportBlockers(written, strict), ...leaving];
  if (blockers.length > 0) {
    const unclear = blockers.every(isDoubtful) ? blockers.map(problem => wordsAt(document, problem)) : [];
    const refusal = {
      ok: false,
      reason: reasonFor(blockers),
      blockers,
      unclear: [...new Set(unclear)],
    } as const;
    return async () => refusal;
  }
  const report = compileChecked(document, services);
  if (!report) {
    const reason = ruleText('publish.no-mission');
    return async () => ({ ok: false, reason, blockers, unclear: [] });
  }
  const language = context.language ?? report.mission.language ?? 'en';
  return async exporter => {
    const result = await exportReport(report, exporter, { ...context, language });
    return result.ok ? result : { ...result, blockers, unclear: [] };
  };
}

/** The problems in whole sentences, each with its line: as many as a dialogue holds. */
export function withLines(problems: readonly Diagnostic[]): string {
  const told = problems.slice(0, MOST_TOLD).map(({ range, message }) => {
    const sentence = typeof message === 'string' ? message : message.value;
    return ruleText('publish.line', { line: range.start.line + 1, problem: sentence });
  });
  const left = problems.length - told.length;
  return [...told, ...(left > 0 ? [ruleText('publish.left', { count: left })] : [])].join(' ');
}

function reasonFor(blockers: readonly Diagnostic[]): string {
  const places = lineList(blockers.map(({ range }) => range.start.line + 1));
  return blockers.every(isDoubtful)
    ? ruleText('publish.unclear', places)
    : ruleText('publish.blocked', { count: blockers.length, ...places });
}
