/** Runs the bench beside dist/; see test/bench/bench.ts for its options, and beside it preview.ts, try.ts, assistant.ts and peers.ts. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runBundled } from './run-source.js';

const root = fileURLToPath(new URL('../', import.meta.url));
if (process.argv.includes('--peers')) {
  if (hasPeers()) process.exit(await runBundled('bench', ['test/bench/peers.ts']));
  process.stderr.write(
    'What a check is compared with could not be installed: `npm ci` of test/bench/peers, which needs a network, says why above. All else is measured without it.\n',
  );
  process.exit(1);
}
if (spawnSync(process.execPath, ['scripts/build.js'], { cwd: root, stdio: 'inherit' }).status !== 0)
  process.exit(1);
// What is seen in VS Code is measured by itself: it takes minutes.
if (process.argv.includes('--try')) {
  spawnSync(process.execPath, ['scripts/build-try.js'], { cwd: root, stdio: 'inherit' });
  process.exitCode = await runBundled('bench', ['test/bench/try.ts']);
} else if (process.argv.includes('--assistant')) {
  process.exitCode = await runBundled('bench', ['test/bench/assistant.ts']);
} else
  process.exitCode = process.argv.includes('--preview')
    ? await runBundled('bench', ['test/bench/preview.ts'])
    : await runBundled('bench', ['test/bench/bench.ts', 'test/bench/row.ts']);

/** Installs what a check is compared with when it is first asked for, where nothing that looks at tests finds it. */
function hasPeers() {
  const cwd = `${root}.vscode-test/peers`;
  cpSync(`${root}test/bench/peers`, cwd, { recursive: true });
  if (existsSync(`${cwd}/node_modules/.package-lock.json`)) return true;
  return spawnSync('npm', ['ci', '--ignore-scripts'], { cwd, stdio: 'inherit' }).status === 0;
}
