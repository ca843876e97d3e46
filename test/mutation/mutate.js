/**
 * `npm run mutate -- [ROOM …] [--write]`: StrykerJS makes one slip after the other in the rooms where a slip harms
 * (`test/mutation/rooms.json`), and runs the tests that look at them. It fails where fewer are noticed than the room's floor
 * says; `--write` raises the floors, and writes which test files notice what no other does (`test/mutation/alone.json`).
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../scripts/run.js';
import { suiteOf, testFiles } from '../plan.js';

/**
 * @typedef {{ name: string, files: string[], tests: string[], floor: number | null }} Room `files` and `tests` are files, or
 * folders that end with a slash; a room without a floor has not been run yet.
 * @typedef {{ status: string, killedBy?: string[] }} Mutant
 * @typedef {{ files: Record<string, { mutants: Mutant[] }>, testFiles?: Record<string, { tests: { id: string }[] }> }} Report
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const scratch = join(root, '.vscode-test', 'mutation');
const ROOMS = join(root, 'test', 'mutation', 'rooms.json');
const ALONE = join(root, 'test', 'mutation', 'alone.json');

/** Percent, rounded down: a floor is held by each run. @param {Report} report */
export function scoreOf(report) {
  const mutants = Object.values(report.files).flatMap(({ mutants }) => mutants);
  const count = (/** @type {string[]} */ ...statuses) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const all = noticed + count('Survived', 'NoCoverage');
  return all === 0 ? 0 : Math.floor((100 * noticed) / all);
}

/**
 * How many slips each test file notices that no other does.
 * @param {Report} report
 */
export function noticedAlone(report) {
  const files = new Map(
    Object.entries(report.testFiles ?? {}).flatMap(([file, { tests }]) =>
      tests.map(({ id }) => /** @type {const} */ ([id, file])),
    ),
  );
  /** @type {Record<string, number>} */
  const alone = {};
  for (const { killedBy = [] } of Object.values(report.files).flatMap(({ mutants }) => mutants)) {
    const [file, ...others] = new Set(killedBy.map(id => files.get(id)));
    if (file !== undefined && others.length === 0) alone[file] = (alone[file] ?? 0) + 1;
  }
  return alone;
}

/** @param {Room} room */
async function mutate({ name, files, tests }) {
  const report = join(scratch, `${name}.json`);
  const config = join(scratch, `${name}.config.json`);
  const isIn = (/** @type {string} */ file) =>
    tests.some(place => (place.endsWith('/') ? file.startsWith(place) : file === place));
  const chosen = testFiles().filter(file => isIn(file) && /^(?:units|trials)$/.test(suiteOf(file) ?? ''));
  const settings = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    mutate: files.map(file => (file.endsWith('/') ? `${file}**/*.ts` : file)),
    coverageAnalysis: 'perTest',
    // A slip that takes long is given up only where it hangs.
    timeoutMS: 60_000,
    // All that notice a slip are asked, not only the first.
    disableBail: true,
    reporters: ['clear-text', 'json'],
    clearTextReporter: { logTests: false, reportTests: false },
    jsonReporter: { fileName: report },
    ignorePatterns: ['dist', 'exports', 'release', '.vscode-test', 'docs/images'],
    tempDirName: join(scratch, 'sandbox'),
    // It would read it with a compiler that is not here.
    tsconfigFile: 'none.json',
  };
  await mkdir(scratch, { recursive: true });
  await writeFile(config, JSON.stringify(settings));
  const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const env = { MISSION_REPORT_MUTATED: chosen.join(',') };
  await run(process.execPath, [stryker, 'run', config], { cwd: root, env });
  return /** @type {Report} */ (JSON.parse(await readFile(report, 'utf8')));
}

async function mutateRooms() {
  const names = process.argv.slice(2).filter(arg => arg !== '--write');
  /** @type {Room[]} */
  const rooms = JSON.parse(await readFile(ROOMS, 'utf8'));
  /** @type {Record<string, Record<string, number>>} */
  const alone = JSON.parse(await readFile(ALONE, 'utf8'));
  for (const room of rooms) {
    if (names.length > 0 && !names.includes(room.name)) continue;
    const report = await mutate(room);
    const score = scoreOf(report);
    process.stdout.write(
      `${room.name}: ${score} % of the slips were noticed; the floor is ${room.floor ?? 'not set'}.\n`,
    );
    if (room.floor !== null && score < room.floor) process.exitCode = 1;
    room.floor = Math.max(score, room.floor ?? 0);
    alone[room.name] = noticedAlone(report);
  }
  if (!process.argv.includes('--write')) return;
  await writeFile(ROOMS, `${JSON.stringify(rooms, null, 2)}\n`);
  await writeFile(ALONE, `${JSON.stringify(alone, null, 2)}\n`);
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  await run(process.execPath, [biome, 'format', '--write', ROOMS, ALONE], { cwd: root });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await mutateRooms();
