/**
 * `npm test`: what must hold, in the order in which it is quickest to learn that it does not; `npm run test:all`: with what
 * that leaves out (`test/plan.js`).
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { LEFT_TO_ALL } from '../test/plan.js';
import { installPrograms } from '../test/support/programs.js';
import { testInVSCode } from '../test/vscode/run.js';
import { missingLines, missingTranslations } from './missing-translations.js';
import { warnOfOldNode } from './old-node.js';
import { run } from './run.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const scratch = join(root, '.vscode-test');
const total = { passed: 0, failed: 0 };
const everything = process.argv.includes('--all');
if (everything) process.env.MISSION_REPORT_TESTS = 'all';

/**
 * One part of the whole; when it can't be carried through that counts as one failure, and the next part still runs.
 * @param {string} name
 * @param {() => Promise<{ passed: number, failed: number } | void>} part
 */
async function step(name, part) {
  process.stdout.write(`\n== ${name}\n`);
  try {
    const { passed, failed } = (await part()) ?? { passed: 0, failed: 0 };
    total.passed += passed;
    total.failed += failed;
  } catch (error) {
    total.failed += 1;
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
  }
}

/**
 * @param {string[]} args
 * @returns {Promise<void>}
 */
const npm = async (...args) => {
  await run('npm', ['run', '--silent', ...args], { cwd: root });
};

/** Generating must change nothing, whatever else is not committed yet. */
async function testFreshness() {
  // A checkout that belongs to somebody else, as in a container, may still be read.
  const git = (/** @type {string[]} */ ...args) =>
    run('git', ['-c', 'safe.directory=*', ...args], { cwd: root, quiet: true });
  const state = async () => (await git('status', '--porcelain')) + (await git('diff'));
  const before = await state();
  await npm('generate');
  if ((await state()) !== before) {
    throw new Error('Generated files are not fresh: `npm run generate` changed them. Commit what it made.');
  }
}

/**
 * Runs vitest and counts.
 * @param {string} name
 * @param {string[]} args
 */
async function vitest(name, ...args) {
  const report = join(scratch, `${name}.json`);
  await mkdir(scratch, { recursive: true });
  await rm(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const failure = await npm('test:unit', '--', ...reporters, ...args).catch(error => error);
  if (!existsSync(report)) throw failure ?? new Error('vitest left no report.');
  const { numPassedTests, numFailedTests } = JSON.parse(await readFile(report, 'utf8'));
  // A file that can't be loaded fails the run without a failed test.
  return { passed: numPassedTests, failed: failure ? Math.max(1, numFailedTests) : numFailedTests };
}

/** What goes along with the program in the package. */
const ENCLOSED = ['sbom.cdx.json', 'THIRD-PARTY-LICENCES.txt'];

/** The package is the same however often, when and where it is made. */
async function testPackage() {
  const file = join(root, 'mission-report.vsix');
  await npm('package');
  const first = await readFile(file);
  await run('npm', ['run', '--silent', 'package'], { cwd: root, env: { TZ: 'Asia/Kathmandu' }, quiet: true });
  if (!first.equals(await readFile(file))) throw new Error('Made twice, the package is not the same.');
  const inside = unzipSync(first);
  for (const name of ENCLOSED)
    if (!inside[`extension/dist/${name}`]) throw new Error(`The package lacks ${name}.`);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const named = strFromU8(inside['extension.vsixmanifest'] ?? new Uint8Array());
  if (!named.includes(` Version="${version}"`)) throw new Error(`The package is not called ${version}.`);
}

async function testWorkbench() {
  if (process.platform === 'win32') {
    process.stdout.write(
      'Left out: the workbench in a browser needs VS Code’s server, which Windows can’t run.\n',
    );
    return { passed: 0, failed: 0 };
  }
  return vitest('workbench', '--config', 'test/vscode/workbench/vitest.config.ts');
}

/** Whole files that are left out, and said at the end. */
const leftOut = everything ? [] : LEFT_TO_ALL.filter(({ isPart }) => !isPart);
const testUnits = () => vitest('units', ...leftOut.map(({ file }) => `--exclude=${file}`));
const testExtension = () => testInVSCode(join(root, 'mission-report.vsix'));

warnOfOldNode();
const missing = installPrograms();
await Promise.all([step('types', () => npm('check:types')), step('lint', () => npm('check:lint'))]);
await step('generated files', testFreshness);
// It makes dist/, which all that follows looks at.
await step('package', testPackage);
const slow = [() => step('tests', testUnits), () => step('VS Code', testExtension)];
// VS Code waits more than it works: where there are cores, others work meanwhile.
if (availableParallelism() > 1) await Promise.all(slow.map(each => each()));
else for (const each of slow) await each();
await step('workbench', testWorkbench);

if (missing.length > 0)
  process.stdout.write(`\nLeft out: what looks through ${missing.join(', ')}, not installed here.\n`);
if (!everything)
  process.stdout.write(
    `\nLeft to npm run test:all:\n  ${LEFT_TO_ALL.map(({ what }) => what).join('\n  ')}\n`,
  );
const untranslated = missingLines(missingTranslations());
if (untranslated.length > 0)
  process.stdout.write(`\nIn English until a release translates it:\n  ${untranslated.join('\n  ')}\n`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
