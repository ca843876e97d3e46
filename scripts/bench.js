/** Runs the bench beside dist/; see test/bench/bench.ts for its options, test/bench/preview.ts, test/bench/try.ts and test/bench/assistant.ts. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runBundled } from './run-bundled.js';

const root = fileURLToPath(new URL('../', import.meta.url));
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
