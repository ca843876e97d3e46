/** A check beside programs that do a part of its work, over the same prose: `npm run bench -- --peers`. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { assess } from '../../src/rules/find-problems.ts';
import { RULES } from '../../src/rules/index.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import type { MissionFile } from '../../src/syntax/generated/ast.ts';
import { wordedPassagesOf } from '../../src/terminology/own-prose.ts';
import { vocabularyOf } from '../../src/terminology/report-vocabulary.ts';
import { asMission, programmeText } from './as-mission.ts';
import { type ReportContent, reportContent, statementsOf } from './content.ts';
import { median, processorTimeOf } from './measure.ts';
import { yaml } from './one-report.ts';
import { number, type Table, toText } from './tables.ts';
import { VISITS } from './words.ts';
import { loadNow, MACHINE, writeBetween } from './written.ts';

const { values: options } = parseArgs({
  options: {
    peers: { type: 'boolean', default: false },
    only: { type: 'string' },
    markdown: { type: 'string' },
  },
});

/** Real reports in English, whose statements the made-up ones have. */
const REAL = [
  ...['kosovo-2009', 'selm-2024', 'selm-2025', 'marenia-safe-water'].map(name => `examples/${name}`),
  ...['health', 'human-rights', 'nuclear'].map(name => `test/words/reports/${name}`),
].map(name => `${name}.mission`);
const WORDS = 99_000;
const LINES = 240;
const ROUNDS = 3;
/** Milliseconds of the processor after which nothing is warmed up further, and no other round is begun. */
const WARM = 10_000;
const ENOUGH = 20_000;

interface Report {
  readonly content: ReportContent;
  readonly written: string;
  /** Its prose, a paragraph a passage. */
  readonly prose: string;
  readonly words: number;
}

/** What goes through one report; the time of the processor that counts is that of what it gives back. */
type Work = (report: Report) => Promise<() => unknown>;

const WHOLE = 'the whole check: structure, names, all rules';
/** The most that the whole check may take of what each takes that does a part of its work. */
const GOALS: Readonly<Record<string, number>> = {
  'write-good': 0.8,
  'YAML with a schema, structure alone': 0.5,
};
const OURS: Readonly<Record<string, () => Promise<Work>>> = {
  'the rules on words alone': onWords,
  [WHOLE]: wholeCheck,
  'YAML with a schema, structure alone': yamlWork,
};
const OTHERS = ['write-good', 'retext with four plugins', 'textlint with three rules', 'harper.js'];

if (options.only) process.stdout.write(JSON.stringify(await measured(options.only)));
else tell();
process.exit();

/** Milliseconds for 1,000 words, of a process of its own, once it is warm. */
async function measured(name: string) {
  const work = await (OURS[name] ?? (() => otherWork(name)))();
  const reports = await manyReports();
  const words = reports.reduce((sum, report) => sum + report.words, 0);
  await timeOver(reports, work, WARM);
  const rounds: number[] = [];
  for (let spent = 0; rounds.length < ROUNDS && spent < ENOUGH; spent += rounds.at(-1) ?? 0)
    rounds.push(await timeOver(reports, work));
  return { words, ms: (median(rounds) / words) * 1000 };
}

async function timeOver(reports: readonly Report[], work: Work, most = Number.POSITIVE_INFINITY) {
  let taken = 0;
  for (const report of reports) {
    if (taken < most) taken += await processorTimeOf(await work(report));
  }
  return taken;
}

function tell(): void {
  const load = loadNow();
  const taken = new Map<string, number>();
  let words = 0;
  for (const name of [...Object.keys(OURS), ...OTHERS]) {
    process.stderr.write(`${name}\n`);
    const { stdout, status } = spawnSync(process.execPath, [process.argv[1] ?? '', '--only', name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`${name} could not be measured.`);
    const row: { words: number; ms: number } = JSON.parse(stdout);
    taken.set(name, row.ms);
    ({ words } = row);
  }
  const whole = taken.get(WHOLE) ?? Number.NaN;
  const table: Table = {
    title: `The same prose, ${number(words)} words of varied reports, each warm (ms of the processor)`,
    head: ['what', 'for 1,000 words', '× the check', 'the check ÷ it', 'to reach'],
    rows: [...taken]
      .sort(([, a], [, b]) => a - b)
      .map(([name, ms]) => {
        const goal = GOALS[name];
        return [name, ...[ms, ms / whole, whole / ms].map(number), goal ? `≤ ${number(goal)}` : ''];
      }),
  };
  process.stdout.write(`${MACHINE}, ${load}\n\n${toText(table)}`);
  if (options.markdown) writeBetween(options.markdown, 'peers', load, [table]);
}

async function otherWork(name: string): Promise<Work> {
  // Where scripts/bench.js has installed them: they are no part of the bundle.
  const services = pathToFileURL(resolve('.vscode-test/peers/services.js')).href;
  const { SERVICES }: { SERVICES: Readonly<Record<string, (text: string) => unknown>> } = await import(
    services
  );
  const service = SERVICES[name];
  if (!service) throw new Error(`${name} is no peer.`);
  return async ({ prose }) =>
    () =>
      service(prose);
}

async function manyReports(): Promise<readonly Report[]> {
  const { open } = await desk();
  const statements = REAL.flatMap(statementsOf);
  const reports: Report[] = [];
  for (let seed = 1, all = 0; all < WORDS; seed++) {
    const content = { ...reportContent(seed, LINES, 'sentences', statements), programme: 'programme-1' };
    const written = asMission(content);
    const passages = wordedPassagesOf((await open(written)).parseResult.value);
    const words = passages.reduce((sum, passage) => sum + passage.words.length, 0);
    reports.push({
      content,
      written,
      prose: passages.map(({ passage }) => passage.text).join('\n\n'),
      words,
    });
    all += words;
  }
  return reports;
}

async function wholeCheck(): Promise<Work> {
  const { open } = await desk();
  return async ({ written }) =>
    () =>
      open(written, true);
}

async function onWords(): Promise<Work> {
  const { services, open } = await desk();
  return async ({ written }) => {
    const document = await open(written);
    const { value: file } = document.parseResult;
    const settings = { rules: RULES, today: undefined, audience: 'internal', staffNames: true } as const;
    const vocabulary = () => vocabularyOf(file, services);
    return () => assess(VISITS, { file, document, services, vocabulary, ...settings }, async () => {});
  };
}

async function yamlWork(): Promise<Work> {
  let count = 0;
  return async ({ content }) => {
    const check = yaml(content);
    // The service keeps what it has read by the name of the file.
    const number = count++;
    return () => check(number);
  };
}

/** Services beside one programme, and a way to read a report beside it, in place of the one before. */
async function desk() {
  const services = createCheckingServices(EmptyFileSystem.fileSystemProvider, undefined, 'short');
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const add = async (text: string, name: string, validation: boolean) => {
    const uri = URI.parse(`file:///${name}.mission`);
    const document: LangiumDocument<MissionFile> = LangiumDocumentFactory.fromString(text, uri);
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation });
    return document;
  };
  await add(programmeText(1), 'programme', false);
  let count = 0;
  const open = async (text: string, validation = false) => {
    if (count > 0) await DocumentBuilder.update([], [URI.parse(`file:///report-${count}.mission`)]);
    return await add(text, `report-${++count}`, validation);
  };
  return { services, open };
}
