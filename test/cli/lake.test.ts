/** A register as Parquet files: what DuckDB reads in them, and what is never written. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { folderWith, missionReport } from '../support/command-line.ts';

const YEAR = new URL('../register-year/', import.meta.url).pathname;
const DOCS = readFileSync(new URL('../../docs/data.md', import.meta.url), 'utf8');

const ASKED = "read_parquet('lake/recommendations/*/*.parquet', hive_partitioning = true)";
const REPORT = `programme p: P

mission m: M
under p
dates 2024-03-01
issued 2024-03-10
classification unclassified

recommendation hire to "Ministry" due 2024-06: Hire nurses.
recommendation pay to "Ministry" confidential: Pay informants.
update m.hire on 2024-05-02 by "Ministry" due 2024-08: One is hired.
`;

const lakeIn = (folder: string, ...more: readonly string[]) =>
  missionReport(
    ['register', '.', '--to', 'parquet', '--out', 'lake', '--as-of', '2025-06-30', ...more],
    folder,
  );

/** What an engine answers that reads the files of a folder, row by row. */
async function answers(folder: string, ...queries: readonly string[]) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const found: (readonly (readonly string[])[])[] = [];
  for (const query of queries) {
    const result = await connection.runAndReadAll(query.replaceAll("'lake/", `'${folder}/lake/`));
    const rows = result.getRowsJson().map(row => row.map(String));
    found.push([result.columnNames(), ...rows]);
  }
  connection.closeSync();
  return found;
}

it('answers the questions of docs/data.md as they stand there', async () => {
  const year = readdirSync(YEAR).map(name => [name, readFileSync(join(YEAR, name), 'utf8')] as const);
  const folder = folderWith(Object.fromEntries(year));
  await lakeIn(folder, '--as-of', '2025-10-01');
  await lakeIn(folder, '--as-of', '2025-10-01', '--of', 'findings');
  const blocks = Array.from(
    DOCS.matchAll(/```sql\n(.*?)```\n(?:\n((?:\|[^\n]*\n)+))?/gs),
    ([, sql = '', table]) => ({
      sql,
      table: table
        ?.trim()
        .split('\n')
        .filter(line => !line.startsWith('| -'))
        .map(line =>
          line
            .split('|')
            .slice(1, -1)
            .map(cell => cell.trim()),
        ),
    }),
  );
  expect(blocks).toHaveLength(11);
  const [views, ...questions] = blocks;
  const found = await answers(folder, views?.sql ?? '', ...questions.map(({ sql }) => sql));
  expect(found.slice(1)).toEqual(questions.map(({ table }) => table));
});

it('has true days, lists and structs, and nothing where nothing is said', async () => {
  const folder = folderWith({ 'm.mission': REPORT });
  await lakeIn(folder);
  const [[, row] = []] = await answers(
    folder,
    `SELECT programme, typeof(due), due, first_due, slipped_days, addressees[1], updates[1].said_on, updates[1].said_by[1], cost FROM ${ASKED} WHERE key = 'm.hire'`,
  );
  const due = ['DATE', '2024-08-31', '2024-06-30', '62'];
  expect(row).toEqual(['p', ...due, 'Ministry', '2024-05-02', 'Ministry', 'null']);
});

it('has for other readers what they may see, in a folder for nobody else', async () => {
  const folder = folderWith({ 'm.mission': REPORT });
  expect((await lakeIn(folder, '--audience', 'partner')).code).toBe(0);
  const [rows = []] = await answers(folder, `SELECT key FROM ${ASKED}`);
  expect(rows.slice(1)).toEqual([['m.hire']]);
  const own = await lakeIn(folder);
  expect(own).toMatchObject({ code: 2, out: '' });
  expect(own.err).toBe(
    '“lake” holds what is for partner, and nothing for internal is written beside it: name another folder.\n',
  );
});

it('writes what has changed and leaves the rest, and a file without lines of what is gone', async () => {
  const folder = folderWith({
    'm.mission': REPORT,
    'n.mission': 'programme q: Q\n\nmission n: N\nunder q\ndates 2024-03-01\n\nrecommendation rest: Rest.\n',
  });
  const [p, q] = ['p', 'q'].map(name => `lake/recommendations/programme=${name}/part.parquet`);
  expect((await lakeIn(folder)).out.trim().split('\n').sort()).toEqual([p, q]);
  const before = statSync(join(folder, p ?? '')).mtimeMs;
  writeFileSync(join(folder, 'n.mission'), 'programme q: Q\n\nmission n: N\nunder q\ndates 2024-03-01\n');
  expect((await lakeIn(folder)).out.trim()).toBe(q);
  expect(statSync(join(folder, p ?? '')).mtimeMs).toBe(before);
  const [rows] = await answers(folder, `SELECT count(*) AS lines FROM ${ASKED} WHERE programme = 'q'`);
  expect(rows).toEqual([['lines'], ['0']]);
});

it('leaves alone what another folder has written of a programme of the same name', async () => {
  const folder = folderWith({ 'm.mission': REPORT });
  await lakeIn(folder);
  rmSync(join(folder, 'm.mission'));
  writeFileSync(
    join(folder, 'n.mission'),
    REPORT.replace('mission m:', 'mission n:').replace('m.hire', 'n.hire'),
  );
  const second = await lakeIn(folder);
  expect(second).toMatchObject({ code: 2, out: '' });
  expect(second.err).toContain('holds what the mission “m” asks, of which there is no report in “.”.');
  const [rows] = await answers(folder, `SELECT DISTINCT mission FROM ${ASKED}`);
  expect(rows).toEqual([['mission'], ['m']]);
  expect((await lakeIn(folder, '--force')).code).toBe(0);
});

it('counts what is to be done on a finding, whichever mission goes on with it', async () => {
  const folder = folderWith({
    'north.mission':
      'mission north: N\ndates 2024-03-01\n\nfinding marks: No marks.\n\nrecommendation channel: Mark it.\n\naction buoys: Buy buoys.\n\nfinding scales: No scales.\n\nrecommendation weigh status done: Weigh.\n',
    'south.mission':
      'mission south: S\ndates 2025-03-01\n\nrecommendation channel follows north.channel: Mark it.\n',
  });
  await lakeIn(folder, '--of', 'findings');
  const all = ASKED.replace('recommendations', 'findings');
  const [rows] = await answers(folder, `SELECT key, to_be_done FROM ${all} ORDER BY key`);
  expect(rows?.slice(1)).toEqual([
    ['north.marks', '2'],
    ['north.scales', '0'],
  ]);
});

it('tells of files whose missions are in no report any more, and never empties another folder’s', async () => {
  const folder = folderWith({
    'a/m.mission': REPORT,
    'b/q.mission':
      'programme q: Q\n\nmission n: N\nunder q\ndates 2024-03-01\nclassification unclassified\n\nrecommendation rest: Rest.\n',
  });
  const gone = join('lake', 'recommendations', 'programme=q', 'part.parquet');
  await lakeIn(folder);
  rmSync(join(folder, 'b/q.mission'));
  const after = await lakeIn(folder);
  expect(after.err).toContain(`No report in “.” has the missions of ${gone}: it stays as it is.`);
  const [rows] = await answers(folder, `SELECT DISTINCT mission FROM ${ASKED} ORDER BY mission`);
  expect(rows?.slice(1)).toEqual([['m'], ['n']]);
  rmSync(join(folder, 'lake/recommendations/programme=q'), { recursive: true });
  expect((await lakeIn(folder)).err).not.toContain('has the missions of');
});

it('leaves no line of a mission where its programme was, though others of that are gone', async () => {
  const inQ = (mission: string) =>
    `programme q: Q\n\nmission ${mission}: N\nunder q\ndates 2024-03-01\n\nrecommendation rest: Rest.\n`;
  const folder = folderWith({
    'k.mission': inQ('k'),
    'n.mission': inQ('n').replace('programme q: Q\n\n', ''),
  });
  await lakeIn(folder);
  rmSync(join(folder, 'n.mission'));
  writeFileSync(join(folder, 'k.mission'), inQ('k').replaceAll(/\bq\b/g, 'r'));
  await lakeIn(folder);
  const [rows] = await answers(folder, `SELECT programme, mission FROM ${ASKED}`);
  expect(rows?.slice(1)).toEqual([['r', 'k']]);
});

const MARKER = 'lake/_mission-report.json';

it.each([
  ['a folder without reports', {}, [], /no report/],
  ['a file in the place of the folder', { 'm.mission': REPORT, lake: '' }, [], /“lake” is no folder/],
  [
    'what a later version wrote',
    { 'm.mission': REPORT, [MARKER]: '{"schema":9,"audience":"internal","parts":{}}' },
    [],
    /newer version/,
  ],
  ['what says nothing of itself', { 'm.mission': REPORT, [MARKER]: '{' }, [], /can’t be read/],
  ['some of the lines', { 'm.mission': REPORT }, ['--pillar', 'care'], /and --pillar would leave some out/],
  ['the standard output', { 'm.mission': REPORT }, ['--out', '-'], /“-” is no folder/],
])('refuses %s in one sentence, and writes nothing', async (_, files, args, sentence) => {
  const folder = folderWith(files);
  const { code, out, err } = await lakeIn(folder, ...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(sentence);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(existsSync(join(folder, 'lake/recommendations'))).toBe(false);
});
