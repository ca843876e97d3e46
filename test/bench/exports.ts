/** What is written as whole processes: one report in every format, the register of many, a report out of a Word file. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXPORTERS } from '../../src/export/index.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import { wordFileOf } from '../support/word-file.ts';
import { withFolder } from './folder.ts';
import { runs } from './process-runs.ts';

const EXAMPLES = ['kosovo-2009.mission', 'south-eastern-europe.mission'];

/** The register as a stream of records, as a page, and as the format that takes the most work. */
const REGISTERS = ['ndjson', 'html', 'xlsx'];

/** A day on which some of what the made-up reports ask for is overdue. */
const AS_OF = '2030-05-01';

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
    writeFileSync(join(folder, 'long.docx'), await longWordFile());
    const imported = runs(folder, [cli, 'import', 'long.docx', '--force']);
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
      'import (ms)': imported.map(({ ms }) => ms),
      'import (MB)': imported.map(({ mb }) => mb),
      reports,
      ...Object.fromEntries(registers.flatMap(Object.entries)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A Word file of a hundred pages: a real report of three, again and again. */
async function longWordFile(): Promise<Uint8Array> {
  const [title = '', ...lines] = readFileSync('test/fixtures/kosovo-2009.txt', 'utf8').split('\n');
  return wordFileOf([title, ...Array.from({ length: 34 }, () => lines).flat()].join('\n'));
}
