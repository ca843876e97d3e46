/** Bundles dist/: the command line, the language server, the extension and its preview. */
import { chmod, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { colourCheatSheets } from './colour-cheat-sheets.js';
import { lighterDocx } from './lighter-docx.js';
import { styleSheet } from './style-sheet.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const debug = process.argv.includes('--debug');

/** @type {import('rolldown').OutputOptions} */
const output = {
  dir: 'dist',
  minify: !debug,
  sourcemap: debug,
  comments: { legal: false },
  // Everything in one file, unless told.
  codeSplitting: false,
};

/** @type {import('rolldown').BuildOptions} */
const shared = {
  cwd: root,
  platform: 'node',
  // The oldest VS Code that package.json asks for runs the extension and the server on a Node of its own, 20.
  transform: { target: 'node20' },
  plugins: [lighterDocx],
  // Their other entries import a function as if it were a module.
  resolve: {
    alias: Object.fromEntries(
      ['hunspell-asm', 'emscripten-wasm-loader'].map(name => [
        name,
        `${root}node_modules/${name}/dist/cjs/index.js`,
      ]),
    ),
  },
  // What reads PDF files asks in a way that only modules have where a library lies that it does not need here.
  checks: { emptyImportMeta: false },
};

/** @type {import('rolldown').BuildOptions} */
const browser = { ...shared, platform: 'browser', transform: { target: 'es2023' } };

await rm(`${root}dist`, { recursive: true, force: true });
const built = await Promise.all([
  // In chunks: an exporter is one that is read when it is first used. Node reads CommonJS quicker than modules.
  build({
    ...shared,
    input: { cli: 'src/cli/main.ts', server: 'src/server/main.ts', worker: 'src/workers/worker.ts' },
    output: { ...output, format: 'cjs', codeSplitting: true, chunkFileNames: 'chunks/[name]-[hash].js' },
  }),
  build({
    ...shared,
    input: { extension: 'src/extension/extension.ts' },
    external: ['vscode'],
    output: { ...output, format: 'cjs', entryFileNames: '[name].cjs' },
  }),
  ...['main', 'imported/main'].map(name =>
    build({
      ...browser,
      input: { [name]: `src/preview/${name}.ts` },
      transform: { target: 'chrome120' },
      output: { ...output, dir: 'dist/preview', format: 'iife' },
    }),
  ),
  // For a browser, where a worker is one file and nothing is loaded later.
  build({
    ...browser,
    input: { server: 'src/server/browser.ts' },
    resolve: { ...shared.resolve, conditionNames: ['worker', 'browser', 'import', 'module', 'default'] },
    output: { ...output, dir: 'dist/browser', format: 'iife' },
  }),
  build({
    ...browser,
    input: { extension: 'src/extension/browser.ts' },
    external: ['vscode'],
    // A browser appends .js to what the manifest names, and takes only .cjs for what is no module.
    output: { ...output, dir: 'dist/browser', format: 'cjs', entryFileNames: '[name].cjs.js' },
  }),
]);
// The project's own files are modules; this says that these are not.
await writeFile(`${root}dist/package.json`, '{ "type": "commonjs" }\n');
await chmod(`${root}dist/cli.js`, 0o755);

/** The style sheets of the preview, each with what it imports. */
async function writeStyles() {
  for (const name of ['preview.css', 'imported/imported.css']) {
    const style = await styleSheet(new URL(`../src/preview/${name}`, import.meta.url));
    await writeFile(`${root}dist/preview/${name}`, style);
  }
}

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
await writeStyles();
const dictionaries = await copyDictionaries();
// For the list of the packages that are in it.
const modules = built.flatMap(({ output }) =>
  output.flatMap(file => (file.type === 'chunk' ? file.moduleIds : [])),
);
const inputs = new Set([
  ...modules.filter(id => id.startsWith(root)).map(id => id.slice(root.length)),
  ...dictionaries,
]);
await writeFile(`${root}dist/inputs.json`, JSON.stringify([...inputs].sort()));
