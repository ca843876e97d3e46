/**
 * `npm run test:changed -- [COMMIT] [--far]`: types, lint, and the tests that reach in few steps what has changed since the
 * last commit on main, or since a commit that is named; with `--far` all that can reach it. Nothing that was found earlier
 * is believed.
 */
import { fileURLToPath } from 'node:url';
import { LEFT_TO_ALL, suiteOf, testFiles } from '../test/plan.js';
import { edgesOf, testsThatReach } from '../test/support/reach.js';
import { run } from './run.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** @param {string[]} args */
const git = async (...args) => {
  const out = await run('git', args, { cwd: root, quiet: true });
  return out.split('\0').filter(name => name !== '');
};

/** @param {string[]} args */
const npm = (...args) => run('npm', ['run', '--silent', ...args], { cwd: root });

/** @param {string} text */
const say = text => process.stdout.write(`${text}\n`);

/** So many imports lead at most from a test to what has changed; a change to what all stands on reaches everything. */
const NEAR = 2;
/** The same of tests each of which takes many seconds. */
const NEAR_OF_LONG = 1;
const LONG = new Set(['trials', 'vscode', 'workbench']);

const isFar = process.argv.includes('--far');
const since = process.argv.slice(2).find(arg => !arg.startsWith('--')) ?? (await lastOnMain());
const files = await git('ls-files', '-z', '--cached', '--others', '--exclude-standard');
const changed = [
  ...(await git('diff', '-z', '--name-only', since)),
  ...(await git('ls-files', '-z', '--others', '--exclude-standard')),
];
if (changed.length === 0) say(`Nothing has changed since ${since}.`);
else await testChanged();

/** Where this branch left main; on main itself, its last commit. */
async function lastOnMain() {
  for (const main of ['main', 'origin/main']) {
    const base = await run('git', ['merge-base', main, 'HEAD'], { cwd: root, quiet: true }).catch(() => '');
    if (base !== '') return base.trim();
  }
  return 'HEAD';
}

async function testChanged() {
  const { steps, unreached } = testsThatReach(edgesOf(root, [...files, ...changed]), testFiles(), changed);
  const whole = new Set(LEFT_TO_ALL.filter(({ isPart }) => !isPart).map(({ file }) => file));
  // What a whole file is left out for is reached by nearly everything; it runs where it has changed itself.
  const within = [...steps.keys()].filter(file => !whole.has(file) || changed.includes(file));
  const isNear = (/** @type {string} */ file) =>
    (steps.get(file) ?? 0) <= (LONG.has(suiteOf(file) ?? '') ? NEAR_OF_LONG : NEAR);
  const chosen = isFar ? within : within.filter(isNear);
  const inVSCode = chosen.filter(file => /^test\/vscode\//.test(file));
  const inVitest = chosen.filter(file => !inVSCode.includes(file));
  say(
    `${changed.length} files have changed since ${since.slice(0, 12)}; ${chosen.length} files with tests reach them in few steps.`,
  );
  const left = within.length - chosen.length;
  if (left > 0) say(`Left to --far and to npm test: ${left} that reach them from further.`);
  if (unreached.length > 0) say(`No test reaches: ${unreached.join(', ')}`);
  const parts = [npm('check:types'), npm('check:lint')];
  if (inVitest.length > 0) parts.push(npm('test:unit', '--', '--reporter', 'dot', ...inVitest));
  await settle(parts);
  await settle(
    inVSCode.some(file => suiteOf(file) === 'vscode') ? [npm('build').then(() => npm('test:vscode'))] : [],
  );
  const windows = inVSCode.filter(file => suiteOf(file) === 'workbench');
  if (windows.length > 0) await settle([npm('test:workbench', '--', ...windows)]);
}

/** @param {readonly Promise<unknown>[]} parts */
async function settle(parts) {
  for (const { status, reason } of (await Promise.allSettled(parts)).map(each => ({
    reason: undefined,
    ...each,
  })))
    if (status === 'rejected') {
      process.stderr.write(`${reason instanceof Error ? reason.message : reason}\n`);
      process.exitCode = 1;
    }
}
