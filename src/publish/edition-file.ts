/** The file in which an edition is kept beside its report. */
import { Edition } from '../report/edition.ts';
import type { Report } from '../report/report.ts';

export type { Edition, Report };

/** The bytes of the file. */
export function writeEdition(edition: Edition): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(edition, null, 2)}\n`);
}

/** The edition that a file holds, with its names in their order there; undefined where it holds none. */
export function readEdition(bytes: Uint8Array): Edition | undefined {
  try {
    const written: Pick<Edition, 'report'> = JSON.parse(new TextDecoder().decode(bytes));
    const edition = Edition.parse(written);
    return { ...edition, report: { ...written.report, ...edition.report, ...written.report } };
  } catch {
    return undefined;
  }
}
