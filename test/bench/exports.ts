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

/** The register as a stream of records, as a page, and as the format that takes the most work. */
const REGISTERS = ['ndjson', 'html', 'xlsx'];

/** A day on which some of what the made-up reports ask for is overdue. */
const AS_OF = '2030-05-01';

/** Has the process tell at its end how much memory it and its workers took. */
const METER = `data:text/javascript,
  import { isMainThread } from 'node:worker_threads';
  const tell = () => console.error('MB', process.resourceUsage().maxRSS / 1024);
  if (isMainThread) process.on('exit', tell);`;

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
    const registers = await withFolder(reports, async many =>
      REGISTERS.map(format => {
        const found = runs(many, [cli, 'register', '.', '--to', format, '--as-of', AS_OF, '--force']);
        return {
          [`${format} (ms)`]: found.map(({ ms }) => ms),
          [`${format} (MB)`]: found.map(({ mb }) => mb),
        };
      }),
    );
    return {
      formats: formats.length,
      'all formats (ms)': all.map(({ ms }) => ms),
      reports,
      ...Object.fromEntries(registers.flatMap(Object.entries)),
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
