/**
 * Measures what the product takes, and prints one table (test/bench/bench.ts has the options). `--against REF` builds that
 * commit beside it, `--peers` installs what a check is compared with, `--preview` measures in VS Code alone.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runBundled } from './run-source.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const args = process.argv.slice(2);
const at = args.indexOf('--against');
if (at >= 0) args[at + 1] = otherBuild(args[at + 1] ?? 'HEAD~1');
if (args.includes('--peers')) installPeers();
run('npm', ['run', '--silent', 'build'], root);
process.exitCode = args.includes('--preview')
  ? await runBundled('bench', ['test/bench/preview.ts'], args)
  : await runBundled('bench', ['test/bench/bench.ts', 'test/bench/warm.ts'], args);

/** Builds a commit in a folder of its own, where nothing that looks at tests finds it, and says where. */
function otherBuild(/** @type {string} */ ref) {
  const folder = `.vscode-test/against/${ref}`;
  if (existsSync(`${root}${folder}/dist/cli.js`)) return folder;
  run('git', ['worktree', 'add', '--detach', folder, ref], root);
  run('npm', ['ci', '--ignore-scripts'], `${root}${folder}`);
  run('npm', ['run', '--silent', 'build'], `${root}${folder}`);
  return folder;
}

function installPeers() {
  const cwd = `${root}.vscode-test/peers`;
  cpSync(`${root}test/bench/peers`, cwd, { recursive: true });
  if (!existsSync(`${cwd}/node_modules/.package-lock.json`)) run('npm', ['ci', '--ignore-scripts'], cwd);
}

/** @param {string} command @param {readonly string[]} given @param {string} cwd */
function run(command, given, cwd) {
  if (spawnSync(command, given, { cwd, stdio: 'inherit' }).status !== 0)
    throw new Error(`${command} ${given.join(' ')} failed in ${cwd}.`);
}
