/** Whether an exported file was made from a report as it now is. */
import { AUDIENCES } from '../domain/marking.ts';
import type { Report } from '../report/report.ts';
import { textsIn } from './audience/decode.ts';
import { reduceFor } from './audience/reduce.ts';
import { exportReport } from './export-report.ts';
import { type ExportContext, type Exporter, TABLES } from './exporter.ts';
import { LANGUAGES } from './languages.ts';
import { contentHash, type Provenance, readProvenance } from './provenance.ts';

/** The answer, and what it rests on. */
export type Verdict = 'made-from' | 'changed-since' | 'of-another-report' | 'unlike' | 'unreadable';

/**
 * Compares the fingerprint that the file carries with the report's, or, where a format has no place for one,
 * exports the report again in every way there is and compares the bytes.
 */
export async function verify(
  file: Uint8Array,
  report: Report,
  exporter: Exporter,
  context: Omit<ExportContext, 'audience' | 'language'>,
): Promise<Verdict> {
  const provenance = provenanceIn(file);
  if (provenance) {
    if (provenance.report !== report.mission.id) return 'of-another-report';
    const hash = await contentHash(reduceFor(report, { ...context, ...provenance }));
    return hash === provenance.content ? 'made-from' : 'changed-since';
  }
  if (exporter.isPrinted) return 'unreadable';
  for (const audience of AUDIENCES) {
    for (const language of LANGUAGES) {
      for (const table of TABLES) {
        const again = await exportReport(report, exporter, { ...context, audience, language, table });
        if (again.ok && isSame(again.bytes, file)) return 'made-from';
      }
    }
  }
  return 'unlike';
}

function provenanceIn(file: Uint8Array): Provenance | undefined {
  try {
    for (const text of textsIn(file)) {
      const provenance = readProvenance(text);
      if (provenance) return provenance;
    }
  } catch {
    // A damaged archive carries no fingerprint that could be read.
  }
  return undefined;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
