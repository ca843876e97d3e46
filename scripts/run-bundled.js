/** Bundles a program of the tests into dist/ and runs it, with what is typed behind its name. */
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Runs the first of the files; the others are bundled beside it, to be run by it.
 * @param {string} folder of dist/
 * @param {[string, ...string[]]} files
 * @returns {Promise<number>} the exit code
 */
export async function runBundled(folder, files) {
  const dir = join('dist', folder);
  await build({
    cwd: root,
    input: files,
    platform: 'node',
    transform: { target: 'node20' },
    // Some packages have files for bundlers beside those that load their parts by themselves.
    resolve: { mainFields: ['module', 'main'] },
    external: ['playwright-core'],
    output: { dir, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    logLevel: 'warn',
  });
  const program = join(dir, `${basename(files[0], '.ts')}.mjs`);
  const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}
