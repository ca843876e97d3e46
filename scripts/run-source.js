/** Runs what imports from src/: pieces of it for what is generated, and programs of the tests, as in `node scripts/run-source.js PROGRAM ARGUMENT …`. */
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const root = fileURLToPath(new URL('../', import.meta.url));
const SOURCE = fileURLToPath(new URL('../source.ts', import.meta.url));

/**
 * Runs a piece of source, so that what is generated comes from the code itself.
 * @param {string} contents a module; its imports start from the root of the project
 * @returns {Promise<any>} what it exports
 */
export async function loadSource(contents) {
  const { output } = await build({
    input: SOURCE,
    plugins: [
      {
        name: 'source',
        resolveId: id => (id === SOURCE ? id : undefined),
        load: id => (id === SOURCE ? contents : undefined),
      },
    ],
    output: { format: 'esm', codeSplitting: false },
    write: false,
  });
  return await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

/**
 * Bundles files into dist/ and runs the first of them; the others are bundled beside it, to be run by it.
 * @param {string} folder of dist/
 * @param {[string, ...string[]]} files
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function runBundled(folder, files, args = process.argv.slice(2)) {
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
  const { status } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , program = '', ...args] = process.argv;
  process.exitCode = await runBundled('programs', [program], args);
}
