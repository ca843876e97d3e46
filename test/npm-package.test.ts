/** The package for npm: installed from its archive, without a network, it does all that the command line does. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { run } from '../scripts/run.js';
import { startBundledServer } from './support/bundled-server.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const REPORT = `programme see: South-Eastern Europe
pillar justice: Justice

mission kosovo-2009: Kosovo
under see
finding gap: Case backlogs are large.
`;

const folder = mkdtempSync(join(tmpdir(), 'mission-report-npm-'));
const installed = createRequire(join(folder, 'index.js'));
const missionReport = (...args: string[]) => {
  const manifest = installed.resolve('mission-report/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const program = join(dirname(manifest), bin['mission-report']);
  return run(process.execPath, [program, ...args], { cwd: folder, quiet: true });
};

beforeAll(async () => {
  // What goes in is in dist/ already; making it anew would take it from the tests beside this one.
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT, quiet: true });
  const archive = readdirSync(folder).find(name => name.endsWith('.tgz')) ?? '';
  writeFileSync(join(folder, 'package.json'), '{ "name": "reports", "version": "1.0.0" }\n');
  await run('npm', ['install', '--offline', `./${archive}`], { cwd: folder, quiet: true });
  mkdirSync(join(folder, 'reports'));
  writeFileSync(join(folder, 'reports/kosovo-2009.mission'), REPORT);
  return () => rmSync(folder, { recursive: true, force: true });
});

test('it needs no other package', () => {
  expect(readdirSync(join(folder, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual([
    'mission-report',
  ]);
});

test('it checks', async () => {
  await expect(missionReport('check', 'reports')).rejects.toThrow(
    'kosovo-2009.mission:6:1: error finding/tagged',
  );
});

test('it exports', async () => {
  const formats = ['html', 'docx', 'xlsx', 'csv', 'ics', 'md', 'json'];
  await missionReport('export', 'reports/kosovo-2009.mission', '--to', formats.join(), '--out', 'out/');
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(formats.map(id => `kosovo-2009.${id}`).sort());
});

test('an editor can start the server of it', async () => {
  const reports = pathToFileURL(`${join(folder, 'reports')}/`).href;
  const server = await startBundledServer(reports, { program: [installed.resolve('mission-report/server')] });
  const problems = await server.open(`${reports}kosovo-2009.mission`, REPORT);
  expect(problems.map(({ code }) => code)).toContain('finding/tagged');
  expect(await server.stop()).toBe(0);
});

test.each(['report', 'config'])('others can read the schema of a %s', name => {
  const schema = JSON.parse(readFileSync(installed.resolve(`mission-report/${name}.schema.json`), 'utf8'));
  expect(schema).toHaveProperty('properties');
});
