/** Bundles a program of the tests into dist/ and runs it, with what is typed behind its name. */
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { KNOWN_SYNTAX } from './known-syntax.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Runs the first of the files; the others are bundled beside it, to be run by it.
 * @param {string} folder of dist/
 * @param {[string, ...string[]]} files
 * @returns {Promise<number>} the exit code
 */
export async function runBundled(folder, files) {
  const outdir = join('dist', folder);
  await build({
    absWorkingDir: root,
    entryPoints: files,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    mainFields: ['module', 'main'],
    platform: 'node',
    target: 'node20',
    supported: KNOWN_SYNTAX,
    logLevel: 'warning',
    external: ['playwright-core'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
  });
  const program = join(outdir, `${basename(files[0], '.ts')}.js`);
  const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}
