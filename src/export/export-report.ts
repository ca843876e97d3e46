/** The one way from a report to a finished file: for the command line, the editor and the preview alike. */
import { CEILING, isAbove } from '../domain/marking.ts';
import { exportText } from '../messages/export.ts';
import { isMarked } from '../report/overall-marking.ts';
import type { Report } from '../report/report.ts';
import { textsIn } from './audience/decode.ts';
import { findLeak, leakSentence } from './audience/find-leak.ts';
import { reduceFor } from './audience/reduce.ts';
import { withheldFrom } from './audience/withheld.ts';
import { AUDIT_TRAIL, type ExportContext, type Exporter } from './exporter.ts';
import { inFormat } from './in-format.ts';

/** The finished file, or why there is none; either way in whole sentences for the author. */
export type ExportResult =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** Makes a file of the report for an audience, and holds it back if anything is in it that must stay inside. */
export async function exportReport(
  report: Report,
  exporter: Exporter,
  context: ExportContext,
): Promise<ExportResult> {
  const { audience } = context;
  const { marking } = report.mission;
  if (isAbove(marking, CEILING[audience])) {
    return refused(exportText('refused.mission-marked', { marking, audience }));
  }
  if (audience === 'public' && !isMarked(report)) return refused(exportText('refused.unmarked'));
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
  const reduced = reduceFor(report, context);
  const render = await exporter.load();
  const bytes = await render(inFormat(reduced, exporter, { ...context, warn }), {
    ...context,
    ...(exporter.layout && { layout: context.layout ?? exporter.layout }),
    warn,
    ...(print && {
      print: page => {
        printed = page;
        return print(page);
      },
    }),
  });
  if (audience !== 'internal') {
    const written = printed === undefined ? [bytes] : [printed, bytes];
    const leak = findLeak(
      written.flatMap(each => [...textsIn(each)]),
      withheldFrom(report, reduced, context),
    );
    if (leak !== undefined) {
      return refused(leakSentence(leak, audience));
    }
  }
  return { ok: true, bytes, warnings: [...warnings] };
}

function refused(reason: string): ExportResult {
  return { ok: false, reason };
}
