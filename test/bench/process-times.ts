/** Whole processes: how long a command takes from outside. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asMission, programmeText } from './as-mission.ts';
import { reportContent } from './content.ts';
import { median, timesOf } from './measure.ts';

const REPORT_LINES = 240;
const FLOOR = `
const { readdirSync, readFileSync } = require('node:fs');
let lines = 0;
for (const name of readdirSync('.')) lines += readFileSync(name, 'utf8').split('\\n').length;
console.log(lines);
`;

/** Milliseconds of the command line over a folder of reports, and of a process that only reads the same lines. */
export async function commandLine(reports: number, cli: string) {
  const folder = mkdtempSync(join(tmpdir(), 'mission-report-bench-'));
  try {
    for (let i = 0; i < 5; i++) writeFileSync(join(folder, `programme-${i}.mission`), programmeText(i));
    for (let i = 0; i < reports; i++) {
      writeFileSync(join(folder, `report-${i}.mission`), asMission(reportContent(i, REPORT_LINES)));
    }
    const node = async (...args: string[]) =>
      median(await timesOf(5, () => spawnSync(process.execPath, args, { cwd: folder, stdio: 'ignore' })));
    return {
      reports,
      floor: await node('-e', FLOOR),
      version: await node(cli, '--version'),
      check: await node(cli, 'check', '.'),
      export: await node(cli, 'export', 'report-0.mission', '--to', 'html', '--force'),
      format: await node(cli, 'format', '--check', '.'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
