/** The one way from a report to a finished file: for the command line, the editor and the preview alike. */
import { type Audience, CEILING, isAbove } from '../domain/marking.ts';
import { exportText } from '../messages/export.ts';
import { countUnnamed } from '../report/key-of.ts';
import { isMarked } from '../report/overall-marking.ts';
import type { Report } from '../report/report.ts';
import { markedAlike } from './audience/both-versions.ts';
import { textsIn } from './audience/decode.ts';
import { findLeak, type Leak, leakSentence } from './audience/find-leak.ts';
import { type LeftOut, leftOutFor } from './audience/marked-entries.ts';
import { findMarkedText } from './audience/marked-texts.ts';
import { reduceAll } from './audience/reduce.ts';
import { withheldFrom } from './audience/withheld.ts';
import { AUDIT_TRAIL, type ExportContext, type Exporter } from './exporter.ts';
import { inFormat } from './in-format.ts';
import { dayOf } from './view.ts';
import { warnOfUnnamed } from './warn-of-unnamed.ts';

/** The finished file, or why there is none; either way in whole sentences for the author. */
export type ExportResult =
  | ExportedFile
  | {
      readonly ok: false;
      readonly reason: string;
      /** The words that stand in the way, in a text of the report. */
      readonly words?: string;
    };

/** The file, and what its maker alone should know. */
export interface ExportedFile {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
  /** What the readers do not get of the report as it now is. */
  readonly leftOut: readonly LeftOut[];
}

/** Makes a file of the report for an audience, and holds it back if anything is in it that must stay inside. */
export async function exportReport(
  report: Report,
  exporter: Exporter,
  given: ExportContext,
): Promise<ExportResult> {
  const context = withDay(exporter, given);
  const { audience, since } = context;
  const whole =
    since && audience !== 'internal' ? markedAlike({ was: since.report, now: report }) : undefined;
  const versions = [whole?.now ?? report, ...(since ? [whole?.was ?? since.report] : [])];
  const [refusal] = versions.flatMap(version => refusalOf(version, audience) ?? []);
  if (refusal !== undefined) return refused(refusal);
  if (context.table === AUDIT_TRAIL && exporter.tables?.includes(AUDIT_TRAIL) && audience !== 'internal') {
    return refused(exportText('refused.audit-trail'));
  }
  if (exporter.isPrinted && !context.print) return refused(exportText('refused.no-browser'));
  const warnings = new Set<string>();
  const warn = (sentence: string) => {
    warnings.add(sentence);
    context.warn?.(sentence);
  };
  // The words on the pages of a PDF can't be read back without a library of its own; those of its page can.
  let printed: Uint8Array | undefined;
  const { print } = context;
  const { reports: reduced, paths } = reduceAll(versions, context);
  const [marked] = reduced.flatMap(version => refusalOfText(version, audience) ?? []);
  if (marked) return marked;
  const [now = report, was] = reduced.map(version => inFormat(version, exporter, { ...context, warn }));
  if (isTracker(exporter, context)) warnOfUnnamed(countUnnamed(now), warn, context.issuing);
  const render = await exporter.load();
  const bytes = await render(now, {
    ...context,
    ...(exporter.layout && { layout: context.layout ?? exporter.layout }),
    ...(since && was && { since: { ...since, report: was } }),
    paths,
    untranslated: reduced[0] ?? report,
    warn,
    ...(print && {
      print: (page, how) => {
        printed = page;
        return print(page, how);
      },
    }),
  });
  const leak = leakIn(printed === undefined ? [bytes] : [printed, bytes], versions, reduced, context);
  if (leak !== undefined) return refused(leakSentence(leak, audience));
  return {
    ...{ ok: true, bytes, warnings: [...warnings] },
    leftOut: leftOutFor(audience, versions[0] ?? report),
  };
}

/** True for what others fill in or programs read back: how what is asked stands, with its keys. */
export function isTracker({ hasKeys = false }: Exporter, { table }: Pick<ExportContext, 'table'>): boolean {
  return hasKeys && table !== AUDIT_TRAIL;
}

/** A tracker stands as of the day on which it is made unless told. */
function withDay(exporter: Exporter, context: ExportContext): ExportContext {
  return isTracker(exporter, context) ? { ...context, asOf: dayOf(context) } : context;
}

/** The first words in a finished file that belong inside, from whichever version of the report they are. */
function leakIn(
  written: readonly Uint8Array[],
  versions: readonly Report[],
  reduced: readonly Report[],
  context: ExportContext,
): Leak | undefined {
  if (context.audience === 'internal') return undefined;
  const texts = new Set(written.flatMap(each => [...textsIn(each)]));
  for (const [index, version] of versions.entries()) {
    const leak = findLeak(texts, withheldFrom(version, reduced[index] ?? version, context));
    if (leak !== undefined) return leak;
  }
  return undefined;
}

/** Why these readers can have nothing of a report; undefined where they can. */
function refusalOf(report: Report, audience: Audience): string | undefined {
  const { marking, unread: [line] = [] } = report.mission;
  if (line !== undefined && audience !== 'internal') return exportText('refused.unread', { line, audience });
  if (isAbove(marking, CEILING[audience])) return exportText('refused.mission-marked', { marking, audience });
  return audience === 'internal' || isMarked(report) ? undefined : exportText('refused.unmarked');
}

/** Why these readers can have none of what is left of a report: a marking stands in a text of it. */
function refusalOfText(reduced: Report, audience: Audience): ExportResult | undefined {
  const words = findMarkedText(reduced, audience);
  if (words === undefined) return undefined;
  return { ok: false, reason: exportText('refused.marked-text', { words, audience }), words };
}

function refused(reason: string): ExportResult {
  return { ok: false, reason };
}
