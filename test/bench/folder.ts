/** A folder of made-up reports under five programmes, on the disk. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asMission, programmeText } from './as-mission.ts';
import { reportContent } from './content.ts';

const REPORT_LINES = 240;

/** Makes the folder, and takes it away when the work is done. */
export async function withFolder<T>(reports: number, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mission-report-bench-'));
  try {
    for (let i = 0; i < 5; i++) writeFileSync(join(folder, `programme-${i}.mission`), programmeText(i));
    for (let i = 0; i < reports; i++) {
      writeFileSync(join(folder, `report-${i}.mission`), asMission(reportContent(i, REPORT_LINES)));
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
