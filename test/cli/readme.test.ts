/** The command line as README.md shows it: every line, in its order, and again; and how each command ends. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { folderWith, missionReport, missionReportAlone } from '../support/command-line.ts';

const ROOT = join(import.meta.dirname, '../..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
/** A PDF needs a browser. */
const LINES = Array.from(README.matchAll(/^node dist\/cli\.js (.+)$/gm), ([, line = '']) => line).filter(
  line => hasBrowser || !line.includes('pdf'),
);

/** What a clone has when `npm start` has run in it. */
function clone(): string {
  const there = folderWith({
    'exports/kosovo-2009.html': 'made by npm start',
    'exports/kosovo-2009.json': '{}',
  });
  cpSync(join(ROOT, 'examples'), join(there, 'examples'), { recursive: true });
  for (const name of ['mission-report.config.json', 'README.md']) cpSync(join(ROOT, name), join(there, name));
  mkdirSync(join(there, 'test'));
  writeFileSync(join(there, 'test', 'left-out.mission'), 'pack un: Another\navoid "report" say "x": Never\n');
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b', ...args], {
      cwd: there,
      stdio: 'ignore',
    });
  git('init', '-q');
  git('add', 'examples');
  git('commit', '-qm', 'Add the examples');
  git('commit', '-qm', 'Change nothing', '--allow-empty');
  return there;
}

it('has lines that run in their order, twice, and leave the examples as they are', async () => {
  const there = clone();
  const example = () => readFileSync(join(there, 'examples', 'kosovo-2009.mission'), 'utf8');
  const before = example();
  expect(LINES.length).toBeGreaterThan(5);
  const ends: Record<string, readonly (number | null)[]> = {};
  for (const line of LINES) ends[line] = [];
  for (let time = 0; time < 2; time++) {
    for (const line of LINES) {
      const { code, err } = await missionReport(line.split(' '), there);
      expect(err, line).not.toMatch(/left-out/);
      ends[line] = [...(ends[line] ?? []), code];
    }
  }
  // The check finds the slips of the real report.
  const expected = (line: string) => (line.startsWith('check ') ? [1, 1] : [0, 0]);
  expect(ends).toEqual(Object.fromEntries(LINES.map(line => [line, expected(line)])));
  expect(example()).toBe(before);
});

const GOOD = 'mission m: Mission\nclassification unclassified\nsection s: Work\n\n    It was done.\n';
const FAULTY = 'mission m: Mission\nfinding: The well is dry.\n';
const BROKEN = 'mission m: Mission\nrecommendation to nobody: Go.\n';
const UNTIDY = 'mission m: Mission\nsection s: Work\n It was done.\n\n\n\n\nsection t: More\n';

interface Case {
  readonly args: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  /** What is run before. */
  readonly first?: readonly string[];
  /** What becomes of a file between the two. */
  readonly changed?: readonly [name: string, change: (text: string) => string];
}

const EXPORTED = ['export', 'm.mission', '--to', 'html'];

/** One way to each ending that the table has. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'check 0': [{ args: ['check', '--profile', 'draft'], files: { 'm.mission': GOOD } }],
  'check 1': [
    { args: ['check', '--profile', 'draft'], files: { 'm.mission': FAULTY } },
    { args: ['check', '--profile', 'review', '--max-warnings', '0'], files: { 'm.mission': GOOD } },
  ],
  'export 0': [
    { args: EXPORTED, files: { 'm.mission': GOOD } },
    { args: EXPORTED, files: { 'm.mission': FAULTY } },
  ],
  'export 1': [
    { args: EXPORTED, files: { 'm.mission': BROKEN } },
    { args: [...EXPORTED, '--strict'], files: { 'm.mission': FAULTY } },
    { args: [...EXPORTED, '--audience', 'public'], files: { 'm.mission': FAULTY } },
  ],
  'register 0': [{ args: ['register', '.', '--to', 'csv'], files: { 'm.mission': GOOD } }],
  'register 1': [
    {
      args: ['register', '.', '--to', 'csv', '--audience', 'public'],
      files: {
        'm.mission': `${GOOD}person obi: Kay Obi\nrecommendation r to "Kay Obi" due 2030: Kay Obi should go.\n`,
      },
    },
  ],
  'issue 0': [
    {
      args: ['issue', 'm.mission', '--on', '2024-03-28'],
      files: {
        'm.mission': GOOD,
        'mission-report.config.json': '{ "rules": { "mission/sections-complete": "off" } }',
      },
    },
  ],
  'issue 1': [{ args: ['issue', 'm.mission', '--on', '2024-03-28'], files: { 'm.mission': FAULTY } }],
  'format 0': [{ args: ['format'], files: { 'm.mission': UNTIDY } }],
  'format 1': [{ args: ['format', '--check'], files: { 'm.mission': UNTIDY } }],
  'verify 0': [{ args: ['verify', 'm.html', 'm.mission'], files: { 'm.mission': GOOD }, first: EXPORTED }],
  'verify 1': [
    {
      args: ['verify', 'm.html', 'm.mission'],
      files: { 'm.mission': GOOD },
      first: EXPORTED,
      changed: ['m.html', page => page.replaceAll('It was done', 'It was not done')],
    },
  ],
  'verify 3': [
    {
      args: ['verify', 'm.html', 'm.mission'],
      files: { 'm.mission': GOOD },
      first: EXPORTED,
      changed: ['m.html', page => page.replace('</style>', 'h2 { display: none }</style>')],
    },
  ],
  'import 0': [
    { args: ['import', 'n.txt'], files: { 'n.txt': 'Mission report\n\nThe mission went north.\n' } },
  ],
  'new 0': [{ args: ['new', '--id', 'n'], files: {} }],
  'review 0': [
    {
      args: ['review', 'm.docx', '--into', 'm.mission'],
      files: { 'm.mission': GOOD },
      first: ['export', 'm.mission', '--to', 'docx'],
    },
  ],
  'rules 0': [{ args: ['rules'], files: {} }],
};

/** The commands of the table, each with the codes with which it may end besides 2. */
const TABLE = Array.from(README.matchAll(/^\| (`\w+`(?:, `\w+`)*) +\|(.*)\|$/gm))
  .filter(([row]) => row.split('|').length === 6)
  .flatMap(([, commands = '', cells = '']) => {
    const codes = [0, 1, 3].filter((_, at) => cells.split('|')[at]?.trim() !== '–');
    return Array.from(commands.matchAll(/\w+/g), ([command]) => ({ command, codes }));
  });

describe('the table of exit codes', () => {
  it('has every command but the servers, which end with their clients', async () => {
    const { out } = await missionReportAlone(['--help'], folderWith({}));
    const [, list = ''] = /\nCommands:\n(.*?)(?:\n\n|$)/s.exec(out) ?? [];
    const commands = Array.from(list.matchAll(/^ {2}(\w+)/gm), ([, name = '']) => name);
    expect(TABLE.map(({ command }) => command).sort()).toEqual(
      commands.filter(name => !['lsp', 'mcp', 'help'].includes(name)).sort(),
    );
  });

  it('has the endings that are tried here, and no others', () => {
    const told = TABLE.flatMap(({ command, codes }) => codes.map(code => `${command} ${code}`));
    expect(told.sort()).toEqual(Object.keys(CASES).sort());
  });

  it.each(
    Object.entries(CASES).flatMap(([ending, cases]) =>
      cases.map(each => [ending, each.args.join(' '), each] as const),
    ),
  )('%s: %s', async (ending, _, { args, files, first, changed }) => {
    const there = folderWith(files);
    if (first) expect((await missionReport(first, there)).code).toBe(0);
    if (changed) {
      const [name, change] = changed;
      writeFileSync(join(there, name), change(readFileSync(join(there, name), 'utf8')));
    }
    expect((await missionReport(args, there)).code).toBe(Number(ending.split(' ')[1]));
  });

  it.each(TABLE)('$command ends with 2 where it can do nothing', async ({ command }) => {
    const there = folderWith({});
    const { code, err } = await missionReport([command, '--no-such-option'], there);
    expect({ code, isTold: err !== '' }).toEqual({ code: 2, isTold: true });
  });
});
