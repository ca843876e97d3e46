/** Exports as whole processes: one report in every format at once, and the register of many reports. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXPORTERS } from '../../src/export/index.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import { withFolder } from './folder.ts';

const RUNS = 3;
const EXAMPLES = ['kosovo-2009.mission', 'south-eastern-europe.mission'];

/** Has the process tell at its end how much memory it took. */
const METER =
  "data:text/javascript,process.on('exit',()=>console.error('MB',process.resourceUsage().maxRSS/1024))";

/** Milliseconds and megabytes of the command line, which starts cold each time. */
export async function exports(reports: number, dist: string) {
  const cli = join(dist, 'cli.js');
  // Where no browser is installed there is no PDF, and one format less.
  const isPrinted = findBrowser() !== undefined;
  const formats = EXPORTERS.filter(exporter => isPrinted || !exporter.isPrinted).map(({ id }) => id);
  const folder = mkdtempSync(join(tmpdir(), 'mission-report-bench-'));
  try {
    for (const name of EXAMPLES) copyFileSync(join('examples', name), join(folder, name));
    const all = runs(folder, [cli, 'export', 'kosovo-2009.mission', '--to', formats.join(), '--force']);
    const register = await withFolder(reports, async many =>
      runs(many, [cli, 'register', '.', '--to', 'ndjson', '--force']),
    );
    return {
      formats: formats.length,
      'all formats (ms)': all.map(({ ms }) => ms),
      reports,
      'register (ms)': register.map(({ ms }) => ms),
      'register (MB)': register.map(({ mb }) => mb),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runs(cwd: string, args: readonly string[]): readonly { readonly ms: number; readonly mb: number }[] {
  return Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--import', METER, ...args], {
      cwd,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return { ms: performance.now() - start, mb: Number(/MB ([\d.]+)/.exec(stderr)?.[1]) };
  });
}
