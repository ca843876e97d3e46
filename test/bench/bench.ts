/**
 * One table of ratios, each of what took turns in one run: `npm run bench`. With `--against REF` each command is run beside
 * that of another build, with `--peers` a warm check beside programs that do a part of its work.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { wordFileOf } from '../support/word-file.ts';
import { removeFolders, reportFolder } from './folder.ts';
import { median, p95 } from './measure.ts';
import { processTime, writeMeter } from './processes.ts';
import { Reader } from './reader.ts';
import { assistantCalls, serverStart } from './server-start.ts';

const { values: options } = parseArgs({
  options: {
    against: { type: 'string' },
    peers: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    reports: { type: 'string', default: '300' },
    only: { type: 'string', default: '' },
  },
});

const ROUNDS = Number(options.rounds);
const REPORTS = Number(options.reports);
const BESIDE = 1000;
const AGAINST = basename(options.against ?? '');
/** The other build, where scripts/bench.js made it; a ratio to it is named after it. */
const BUILDS = {
  now: resolve('dist'),
  ...(options.against ? { other: resolve(options.against, 'dist') } : {}),
};

const rows: string[][] = [];
process.stderr.write(
  `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}, load ${loadavg()[1]?.toFixed(1)}\n`,
);
if (wanted('peers') && options.peers) await peers();
await commands();
if (wanted('server')) await servers();
if (wanted('assistant')) await assistants();
process.stdout.write(
  [
    '| what | now, ms | ratio |',
    '| --- | --: | --: |',
    ...rows.map(row => `| ${row.join(' | ')} |`),
    '',
  ].join('\n'),
);
process.exit();

function wanted(what: string): boolean {
  return options.only === '' || what.includes(options.only);
}

/** A row: the median of now, and its ratio to the median of what took turns with it. */
function say(what: string, now: readonly number[], other: readonly number[]): void {
  const digits = (value: number) => value.toFixed(value < 10 ? 2 : 0);
  rows.push([what, digits(median(now)), (median(now) / median(other)).toFixed(2)]);
  process.stderr.write(`${rows.at(-1)?.join('  ')}\n`);
}

async function commands(): Promise<void> {
  const [many, one] = [reportFolder(REPORTS), reportFolder(1)];
  const meter = writeMeter(mkdtempSync(join(tmpdir(), 'mission-report-meter-')));
  writeFileSync(join(one, 'source.docx'), await wordFile(10));
  writeFileSync(join(one, 'kosovo.mission'), readFileSync('examples/kosovo-2009.mission'));
  writeFileSync(join(one, 'see.mission'), readFileSync('examples/south-eastern-europe.mission'));
  const work: Readonly<Record<string, readonly [folder: string, ...args: string[]]>> = {
    [`check of ${REPORTS} different reports`]: [many, 'check', '.'],
    'check of one report': [one, 'check', 'report-0.mission'],
    '--version': [one, '--version'],
    [`register of ${REPORTS}`]: [many, 'register', '.', '--to', 'ndjson', '--as-of', '2030-05-01', '--force'],
    'import of 30 pages of Word': [one, 'import', 'source.docx', '--force'],
    'export to html': [one, 'export', 'kosovo.mission', '--to', 'html', '--force'],
    'export to docx': [one, 'export', 'kosovo.mission', '--to', 'docx', '--force'],
  };
  for (const [what, [folder, ...args]] of Object.entries(work).filter(([name]) => wanted(name))) {
    const taken: Record<string, number[]> = { empty: [] };
    for (let round = 0; round < ROUNDS; round++) {
      taken.empty?.push(processTime(meter, folder, ['-e', '']));
      for (const [name, dist] of Object.entries(BUILDS))
        taken[name] = [...(taken[name] ?? []), processTime(meter, folder, [join(dist, 'cli.js'), ...args])];
    }
    const { now = [], other, empty = [] } = taken;
    if (folder === one) say(`${what} ÷ empty Node`, now, empty);
    if (other) say(`${what} ÷ ${AGAINST}`, now, other);
  }
  removeFolders([many, one]);
}

async function servers(): Promise<void> {
  const folder = reportFolder(1);
  const taken: Record<string, { ready: number; problems: number }[]> = {};
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, dist] of Object.entries(BUILDS))
      taken[name] = [...(taken[name] ?? []), await serverStart(dist, folder)];
  const { now = [], other } = taken;
  for (const what of ['ready', 'problems'] as const)
    if (other)
      say(
        `server: ${what} ÷ ${AGAINST}`,
        now.map(run => run[what]),
        other.map(run => run[what]),
      );
  removeFolders([folder]);
}

async function assistants(): Promise<void> {
  const folder = reportFolder(BESIDE);
  const { first, calls, changed } = await assistantCalls(BUILDS.now, folder, BESIDE);
  rows.push([`assistant beside ${BESIDE} reports, by the clock: first answer`, first.toFixed(0), '']);
  rows.push(['… a call (median; 95 of 100)', `${median(calls).toFixed(0)}; ${p95(calls).toFixed(0)}`, '']);
  rows.push(['… a call after a report has changed', changed.toFixed(0), '']);
  removeFolders([folder]);
}

/** A real report of three pages, again and again. */
async function wordFile(times: number): Promise<Uint8Array> {
  const [title = '', ...lines] = readFileSync('test/fixtures/kosovo-2009.txt', 'utf8').split('\n');
  return wordFileOf([title, ...Array.from({ length: times }, () => lines).flat()].join('\n'));
}

/** Each in a process of its own; in turns they read the same reports, ones that nobody has read before. */
async function peers(): Promise<void> {
  const [WARM_UP, BATCH] = [60, 20];
  const names = ['check', 'write-good', 'YAML', 'retext with four plugins'];
  const readers = names.map(name => new Reader(name));
  for (const reader of readers) await reader.read(0, WARM_UP);
  const taken = new Map<string, number[]>(names.map(name => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const reader of readers) {
      const from = WARM_UP + round * BATCH;
      taken.get(reader.name)?.push(await reader.read(from, from + BATCH));
    }
  for (const reader of readers) reader.end();
  const check = taken.get('check') ?? [];
  for (const name of names.slice(1))
    say(`check, warm, 1,000 unseen words ÷ ${name}`, check, taken.get(name) ?? []);
}
