/** What a file says of where it is from, held against what the version that it names says of the same report. */
import type { Report } from '../../report/report.ts';
import type { ExportContext } from '../exporter.ts';
import { type Provenance, provenanceLine } from '../provenance.ts';
import type { Unproven } from './shown.ts';

/** How a file is made again that says of itself what the one that is compared does. */
export interface SaidAgain {
  readonly context: Pick<ExportContext, 'toolVersion' | 'provenance'>;
  /** True where this version would say something else. */
  readonly isAnother: boolean;
  /** What it says that can't be known here. */
  readonly unknown: readonly Unproven[];
}

const VERSION = /^\d{1,4}\.\d{1,4}\.\d{1,4}(?:-[a-z]{1,5}(?:\.\d{1,3})?)?$/;

/**
 * The file may be of another version, and may show changes besides. What it says is made again word for word where that
 * explains it; else what the report gives is, and differs.
 */
export async function saidAgain(
  mark: Provenance,
  report: Report,
  context: ExportContext,
): Promise<SaidAgain> {
  const isOfAnother = mark.version !== context.toolVersion && VERSION.test(mark.version);
  const toolVersion = isOfAnother ? mark.version : context.toolVersion;
  const line = await provenanceLine(report, { ...context, toolVersion });
  const isKnown = plainly(mark.line, isOfAnother) === plainly(line, isOfAnother);
  const isLikely = isOfAnother && withoutFingerprint(mark.line) === withoutFingerprint(line);
  const provenance = isKnown || isLikely ? mark.line : line;
  return {
    context: { toolVersion, provenance },
    isAnother: isOfAnother || provenance !== line,
    unknown: isKnown || !isLikely ? [] : [{ what: mark.line, expected: line }],
  };
}

/** What may be shown besides goes without saying; earlier versions had no word for a release to partners. */
function plainly(line: string, isOfAnother: boolean): string {
  const plain = line.replace(/(; with |, )changes since an earlier version(?:, )?/, (all, before: string) =>
    all.endsWith(', ') ? before : '',
  );
  return isOfAnother ? plain.replace('audience partner-confidential;', 'audience partner;') : plain;
}

/** Another version may have had another schema, and with it another fingerprint. */
function withoutFingerprint(line: string): string {
  return plainly(line, true)
    .replace(/; schema \d{1,3}\.\d{1,3};/, ';')
    .replace(/sha256:[0-9a-f]{64}$/, '');
}
