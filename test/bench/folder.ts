/** A folder of reports on the disk: made-up ones under five programmes, or a real one many times under its own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asMission, programmeText } from './as-mission.ts';
import { reportContent } from './content.ts';

export type Kind = 'made-up' | 'real';

const REPORT_LINES = 240;
const PROGRAMMES: Readonly<Record<Kind, number>> = { 'made-up': 5, real: 1 };

/** Makes the folder, with `programme-0` and `report-0` in it, and takes it away when the work is done. */
export async function withFolder<T>(
  reports: number,
  work: (folder: string) => Promise<T>,
  kind: Kind = 'made-up',
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mission-report-bench-'));
  const { programme, report } = textsOf(kind);
  try {
    for (let i = 0; i < PROGRAMMES[kind]; i++)
      writeFileSync(join(folder, `programme-${i}.mission`), programme(i));
    for (let i = 0; i < reports; i++) writeFileSync(join(folder, `report-${i}.mission`), report(i));
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Texts {
  readonly programme: (number: number) => string;
  readonly report: (number: number) => string;
}

function textsOf(kind: Kind): Texts {
  if (kind === 'made-up')
    return { programme: programmeText, report: number => asMission(reportContent(number, REPORT_LINES)) };
  const programme = readFileSync('examples/south-eastern-europe.mission', 'utf8');
  const report = readFileSync('examples/kosovo-2009.mission', 'utf8');
  return {
    programme: () => programme,
    report: number => report.replace(/^mission [^:]+/m, `mission report-${number}`),
  };
}
