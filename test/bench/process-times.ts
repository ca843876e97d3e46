/** Whole processes: how long a command takes from outside. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { withFolder } from './folder.ts';
import { inRounds, type Samples } from './measure.ts';

const RUNS = 5;
const FLOOR = `
const { readdirSync, readFileSync } = require('node:fs');
let lines = 0;
for (const name of readdirSync('.')) lines += readFileSync(name, 'utf8').split('\\n').length;
console.log(lines);
`;

/**
 * Milliseconds of the command line over a folder of reports, and of a process that only reads the same lines; only
 * of what goes over the whole folder, where it is to be brief.
 */
export async function commandLine(reports: number, dist: string, isBrief: boolean): Promise<Samples> {
  const cli = join(dist, 'cli.js');
  return await withFolder(reports, async folder => {
    const node =
      (...args: string[]) =>
      () =>
        spawnSync(process.execPath, args, { cwd: folder, stdio: 'ignore' });
    const times = await inRounds(RUNS, {
      floor: node('-e', FLOOR),
      check: node(cli, 'check', '.'),
      format: node(cli, 'format', '--check', '.'),
      ...(isBrief
        ? {}
        : {
            version: node(cli, '--version'),
            html: node(cli, 'export', 'report-0.mission', '--to', 'html', '--force'),
            docx: node(cli, 'export', 'report-0.mission', '--to', 'docx', '--force'),
          }),
    });
    return { reports: [reports], ...times };
  });
}
