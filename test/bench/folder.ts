/** Different reports on the disk, below one programme each fifth of them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asMission, programmeText } from './as-mission.ts';
import { reportContent } from './content.ts';
import { unseenStatements } from './unseen.ts';

const LINES = 240;
const PROGRAMMES = 5;

/** A report of this number, and its content for whoever checks it in another form. */
export function unseenReport(number: number) {
  const content = reportContent(number, LINES, unseenStatements(number));
  return { content, text: asMission(content) };
}

/** A new folder with so many reports (`report-0.mission` …) and their programmes. */
export function reportFolder(reports: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'mission-report-bench-'));
  for (let number = 0; number < PROGRAMMES; number++)
    writeFileSync(join(folder, `programme-${number}.mission`), programmeText(number));
  for (let number = 0; number < reports; number++)
    writeFileSync(join(folder, `report-${number}.mission`), unseenReport(number).text);
  return folder;
}

/** Takes folders away again. */
export function removeFolders(folders: readonly string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
