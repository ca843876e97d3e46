/** Bundles dist/: the command line, the language server, the extension and its preview. */
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { colourCheatSheets } from './colour-cheat-sheets.js';
import { KNOWN_SYNTAX } from './known-syntax.js';
import { lighterDocx } from './lighter-docx.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const debug = process.argv.includes('--debug');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  minify: !debug,
  sourcemap: debug,
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  supported: KNOWN_SYNTAX,
  plugins: [lighterDocx],
  // Its other entry imports a function as if it were a module.
  alias: { 'hunspell-asm': 'hunspell-asm/dist/cjs/index.js' },
};

/** @type {import('esbuild').BuildOptions} */
const browser = { ...shared, outdir: 'dist/browser', platform: 'browser', target: 'es2023' };

await rm(`${root}dist`, { recursive: true, force: true });
const built = await Promise.all([
  // Modules, because only these can be split: an exporter is a chunk that is read when it is first used.
  build({
    ...shared,
    entryPoints: {
      cli: 'src/cli/main.ts',
      server: 'src/server/main.ts',
      worker: 'src/workers/worker.ts',
    },
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    // Hunspell asks where it lies, though it holds all that it needs.
    define: { __dirname: '""' },
    // Libraries that are not modules yet ask for Node's own by `require`, which modules do not have.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
  }),
  build({
    ...shared,
    entryPoints: { extension: 'src/extension/extension.ts' },
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode'],
  }),
  build({
    ...shared,
    entryPoints: [
      'src/preview/main.ts',
      'src/preview/preview.css',
      'src/preview/imported/main.ts',
      'src/preview/imported/imported.css',
    ],
    outdir: 'dist/preview',
    platform: 'browser',
    target: 'chrome120',
  }),
  // For a browser, where a worker is one file and nothing is loaded later.
  build({
    ...browser,
    entryPoints: { server: 'src/server/browser.ts' },
    format: 'iife',
    conditions: ['worker'],
  }),
  build({
    ...browser,
    entryPoints: { extension: 'src/extension/browser.ts' },
    // A browser appends .js to what the manifest names, and takes only .cjs for what is no module.
    outExtension: { '.js': '.cjs.js' },
    format: 'cjs',
    external: ['vscode'],
  }),
]);

/** Dictionaries go along as they are, each beside its licence. */
async function copyDictionaries() {
  const folder = `${root}language/spelling/`;
  const languages = await Promise.all(
    (await readdir(folder)).map(async name => JSON.parse(await readFile(folder + name, 'utf8'))),
  );
  const files = languages
    .flatMap(({ regions = {}, ...language }) => [language, ...Object.values(regions)])
    .flatMap(({ dictionary }) => ['index.aff', 'index.dic', 'license'].map(name => `${dictionary}/${name}`));
  await Promise.all(files.map(file => cp(`${root}node_modules/${file}`, `${root}dist/dictionaries/${file}`)));
  return files.map(file => `node_modules/${file}`);
}

await colourCheatSheets(`${root}dist`);
const dictionaries = await copyDictionaries();
// For the list of the packages that are in it.
const inputs = new Set([
  ...built.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {})),
  ...dictionaries,
]);
await writeFile(`${root}dist/inputs.json`, JSON.stringify([...inputs].sort()));
