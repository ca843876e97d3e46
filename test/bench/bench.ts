/** Measures, prints the tables, and with --gate compares the ratios with the committed baseline. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    gate: { type: 'boolean', default: false },
    small: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    json: { type: 'string' },
    'write-baseline': { type: 'boolean', default: false },
  },
});

type Row = Readonly<Record<string, number>>;

const cli = fileURLToPath(new URL('../cli.js', import.meta.url));
const rowProcess = fileURLToPath(new URL('row.js', import.meta.url));
const baselineFile = 'test/bench/baseline.json';

const reportSizes = options.small ? [240, 2_000] : [240, 10_000, 100_000];
const workspaceSizes = options.small ? [50, 200] : options.large ? [100, 1_000, 10_000] : [100, 1_000];
const folderSizes = options.small ? [50] : [1_000];

const [cpu] = cpus();
say(
  `${cpu?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
);
say('Milliseconds, medians; each row in a process of its own.\n');

const reports = rows('report', reportSizes);
print('One report', reports, row => ({
  ...row,
  'ms/1000 lines': ((row.build ?? 0) / (row.lines ?? 1)) * 1000,
  '× floor': ratio(row, 'build', 'floor'),
  '× json': ratio(row, 'build', 'json'),
  '× yaml': ratio(row, 'build', 'yaml'),
}));
print(
  'Rules on words: the Kosovo report, once and many times',
  rows('words', options.small ? [1, 10] : [1, 10, 100]),
  row => row,
);
const workspaces = rows('workspace', workspaceSizes);
print('Workspace of 240-line reports (memory in MB)', workspaces, row => row);
const folders = rows('command-line', folderSizes);
print('Command line over a folder, whole processes', folders, row => ({
  ...row,
  '× floor': ratio(row, 'check', 'floor'),
}));

const ratios = ratiosOf(reports, workspaces, folders);
if (options.json)
  writeFileSync(options.json, `${JSON.stringify({ reports, workspaces, folders, ratios }, null, 2)}\n`);
if (options['write-baseline']) writeFileSync(baselineFile, `${JSON.stringify(ratios, null, 2)}\n`);
if (options.gate) gate(ratios, JSON.parse(readFileSync(baselineFile, 'utf8')));

function rows(suite: string, sizes: readonly number[]): Row[] {
  return sizes.map(size => {
    const { stdout, status } = spawnSync(
      process.execPath,
      ['--expose-gc', rowProcess, suite, String(size), cli],
      {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    if (status !== 0) throw new Error(`The row ${suite} ${size} failed.`);
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
  });
}

/** What a machine's speed cancels out of. */
function ratiosOf(
  oneReport: readonly Row[],
  ofWorkspaces: readonly Row[],
  ofFolders: readonly Row[],
): Record<string, number> {
  const [first, last] = [oneReport.at(-2), oneReport.at(-1)];
  const [smaller, larger] = [ofWorkspaces.at(-2), ofWorkspaces.at(-1)];
  const growth = (from: Row | undefined, to: Row | undefined, what: string, size: string) =>
    (((to?.[what] ?? 0) / (from?.[what] ?? 1)) * (from?.[size] ?? 1)) / (to?.[size] ?? 1);
  return {
    'build ÷ floor': ratio(last, 'build', 'floor'),
    'build ÷ JSON service': ratio(last, 'build', 'json'),
    'build ÷ YAML server': ratio(last, 'build', 'yaml'),
    'growth per line': growth(first, last, 'build', 'lines'),
    'growth per report': growth(smaller, larger, 'cold', 'reports'),
    'keystroke among more reports': (larger?.keystroke ?? 0) / (smaller?.keystroke ?? 1),
    'title edit ÷ cold start': ratio(larger, 'title', 'cold'),
    'check ÷ reading lines': ratio(ofFolders.at(-1), 'check', 'floor'),
  };
}

function gate(now: Record<string, number>, baseline: Record<string, number>): void {
  const worse = Object.entries(baseline).filter(
    ([what, before]) => (now[what] ?? Number.POSITIVE_INFINITY) > before * 1.5,
  );
  for (const [what, before] of worse)
    say(`Worse than the baseline: ${what}, ${now[what]?.toFixed(2)} instead of ${before.toFixed(2)}.`);
  say(
    worse.length === 0
      ? 'Gate: no ratio is beyond 1.5 times the baseline.'
      : `Gate: ${worse.length} beyond 1.5 times.`,
  );
  if (worse.length > 0) process.exitCode = 1;
}

function ratio(row: Row | undefined, what: string, against: string): number {
  return (row?.[what] ?? Number.NaN) / (row?.[against] ?? Number.NaN);
}

function print(title: string, table: readonly Row[], shown: (row: Row) => Row): void {
  const [head] = table.map(shown);
  const columns = Object.keys(head ?? {});
  const cells = table.map(shown).map(row => columns.map(column => format(row[column] ?? Number.NaN)));
  const widths = columns.map((column, i) =>
    Math.max(column.length, ...cells.map(row => row[i]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    say(row.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('  '));
  say(title);
  line(columns);
  for (const row of cells) line(row);
  say('');
}

function format(value: number): string {
  if (Number.isInteger(value) || value >= 1000) return String(Math.round(value));
  return value.toFixed(value < 10 ? 2 : 1);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
