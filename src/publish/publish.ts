/** From a checked file to an export of the report in it, or to the reason why there is none. */

import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Audience } from '../domain/marking.ts';
import { exportReport, isTracker } from '../export/export-report.ts';
import type { ExportContext, Exporter } from '../export/exporter.ts';
import { dayOf } from '../export/view.ts';
import { ruleText } from '../messages/rules.ts';
import type { Report } from '../report/report.ts';
import { wordsAllowed } from '../rules/export/within-ceiling.ts';
import { lineList } from '../rules/wording.ts';
import { fileOf } from '../syntax/file-of.ts';
import { isThereOn } from '../syntax/there-since.ts';
import { updatingFiles } from '../workspace/updates-on.ts';
import { blockedUpdates, type HeldUpdates } from './blocked-updates.ts';
import { compileChecked } from './compile-checked.ts';
import { markedAsWhole, readEarlier } from './earlier-version.ts';
import { exportBlockers } from './export-blockers.ts';
import {
  isAboutDetails,
  isAboutReaders,
  isDoubtful,
  leavingProblems,
  unaskedNames,
  unclearWords,
} from './leaving-problems.ts';
import { type LeftOutEntry, placedIn, updatesLeftOut } from './left-out.ts';
import { placeOfWords } from './marked-text.ts';
import { problemsOn, textsOn } from './texts-on.ts';
import { conflictIn } from './why-no-mission.ts';

export interface Order {
  readonly exporter: Exporter;
  /** True to refuse a report with any error. */
  readonly strict?: boolean;
  /** Words that look like the name of somebody whom the readers must not know, and are none. */
  readonly acceptedNames?: readonly string[];
  /** The earlier version since which all changes are marked, and whose they are said to be, unless the report's author's. */
  readonly since?: { readonly text: string; readonly author?: string };
  /** All of the context but the language, which is the report's own unless it is given. */
  readonly context: Omit<ExportContext, 'language' | 'since'> & { readonly language?: string };
}

/** The finished file, or why there is none; either way in whole sentences for the author. */
export type Publication =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly warnings: readonly string[];
      /** What the readers do not get, for whoever makes the file. */
      readonly leftOut: readonly LeftOutEntry[];
    }
  | Refusal;

/** Why there is no file, in whole sentences. */
export interface Refusal {
  readonly ok: false;
  readonly reason: string;
  readonly blockers: readonly Diagnostic[];
  /** Where nothing but these stands in the way: words that the author may accept. */
  readonly unclear: readonly string[];
}

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
  const prepared = await checkForReaders(document, order, services);
  if (!prepared.ok) return async () => prepared;
  const { context, held, warnings } = prepared;
  const tracked = trackerOf(document, prepared, services);
  return async exporter => {
    const report = isTracker(exporter, context) ? tracked() : prepared.report;
    const result = await exportReport(report, exporter, context);
    if (!result.ok) return refusalOf(document, result, context.audience);
    const updates = updatesLeftOut(document, context.audience, services, held);
    const leftOut = [...placedIn(document, result.leftOut), ...updates];
    return { ...result, leftOut, warnings: [...warnings, ...result.warnings] };
  };
}

/** A refusal by the exporter, with the line of the words that stand in the way. */
function refusalOf(
  document: LangiumDocument,
  { reason, words }: Extract<Awaited<ReturnType<typeof exportReport>>, { ok: false }>,
  audience: Audience,
): Refusal {
  const place = words === undefined ? undefined : placeOfWords(document, words, audience);
  const told = place ? ruleText('publish.line', { line: place.start.line + 1, problem: reason }) : reason;
  return { ok: false, reason: told, blockers: [], unclear: [] };
}

/** What a tracker is made of: what reports of later days say tells it nothing. */
function trackerOf(
  document: LangiumDocument,
  { report, context, held }: Prepared,
  services: LangiumCoreServices,
): () => Report {
  const asOf = dayOf(context);
  const isSame = context.asOf === asOf || updatingFiles(document, services).length === 0;
  let compiled = isSame ? report : undefined;
  return () => {
    compiled ??= compileChecked(document, services, { held, asOf }) ?? report;
    return compiled;
  };
}

/** A report with all that an exporter needs. */
interface Prepared {
  readonly ok: true;
  readonly report: Report;
  readonly context: ExportContext;
  readonly held: HeldUpdates;
  readonly warnings: readonly string[];
}

/** The report that a document holds, checked and compiled, or why it can go out in no format. */
export async function checkForReaders(
  document: LangiumDocument,
  order: Omit<Order, 'exporter'>,
  services: LangiumCoreServices,
): Promise<Prepared | Refusal> {
  const { strict, context, acceptedNames = [], since } = order;
  // What was found for other readers, while the report was written, tells nothing here.
  const written = (document.diagnostics ?? []).filter(problem => !isAboutReaders(problem));
  const readers = { ...context, acceptedNames };
  const earlier = since && (await readEarlier(document, since.text, readers, services));
  const whyNot = earlier && markedAsWhole(earlier.document, document, context.audience);
  if (whyNot !== undefined) return { ok: false, reason: whyNot, blockers: [], unclear: [] };
  const { asOf } = context;
  if (asOf !== undefined && !isThereOn(fileOf(document), asOf)) {
    return { ok: false, reason: ruleText('publish.not-there', { day: asOf }), blockers: [], unclear: [] };
  }
  const texts = await textsOn(document, services, asOf);
  const { text, isWithoutEdition } = texts;
  const ofEdition = text === document ? undefined : await problemsOn(texts, document, readers, services);
  const blockers = ofEdition?.blockers ?? [
    ...exportBlockers(written, strict),
    ...(await leavingProblems(document, readers, services, earlier?.document)),
  ];
  if (blockers.length > 0) {
    const reason = reasonFor(blockers, ofEdition?.warnings);
    return { ok: false, reason, blockers, unclear: unclearWords(text, blockers) };
  }
  const held = await blockedUpdates(document, readers, services);
  const report = compileChecked(document, services, { held, asOf, text });
  const refused = (reason: string, unclear: readonly string[] = []) =>
    ({ ok: false, reason, blockers, unclear }) as const;
  if (!report) return refused(conflictIn(document) ?? ruleText('publish.no-mission'));
  if (earlier && !earlier.ok) return refused(earlier.reason, earlier.unclear);
  const author = since?.author ?? report.mission.authors[0] ?? 'Mission Report';
  const whole: ExportContext = {
    ...context,
    cleared: wordsAllowed(fileOf(document)),
    language: context.language ?? report.mission.language ?? 'en',
    ...(earlier && { since: { report: earlier.report, author } }),
  };
  return {
    ok: true,
    report,
    context: whole,
    held,
    warnings: [
      ...(isWithoutEdition && asOf !== undefined ? [ruleText('publish.without-edition', { day: asOf })] : []),
      ...(ofEdition?.warnings ?? []),
      ...unaskedNames(document, context.audience, services),
      ...held.warnings,
      ...(earlier?.warnings ?? []),
    ],
  };
}

function reasonFor(blockers: readonly Diagnostic[], [told]: readonly string[] = []): string {
  if (told !== undefined) return told;
  const places = lineList(blockers.map(({ range }) => range.start.line + 1));
  if (blockers.every(isAboutDetails)) return ruleText('publish.unclear-details', places);
  return blockers.every(isDoubtful)
    ? ruleText('publish.unclear', places)
    : ruleText('publish.blocked', { count: blockers.length, ...places });
}
