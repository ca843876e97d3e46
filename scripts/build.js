/** Bundles dist/: the command line, the language server, the extension and its preview. */
import { chmod, cp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'rolldown';
import { browser, dictionaryFiles, inputsOf, output, root, shared, worker } from './bundling.js';
import { colourCheatSheets } from './colour-cheat-sheets.js';
import { styleSheet } from './style-sheet.js';

/** Files older than this are of an earlier build; until the end they serve who has started from it. */
const begun = Date.now() - 50;
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
  ...['main', 'imported/main', 'review/main'].map(name =>
    build({
      ...browser,
      input: { [name]: `src/preview/${name}.ts` },
      transform: { target: 'chrome120' },
      output: { ...output, dir: 'dist/preview', format: 'iife' },
    }),
  ),
  // For a browser, where a worker is one file and nothing is loaded later.
  build({
    ...worker,
    input: { server: 'src/server/browser.ts' },
    output: { ...output, dir: 'dist/browser', format: 'iife' },
  }),
  build({
    ...browser,
    input: { extension: 'src/extension/browser.ts' },
    external: ['vscode'],
    output: { ...output, dir: 'dist/browser', format: 'cjs', entryFileNames: '[name].cjs' },
  }),
]);
// VS Code 1.101 appends .js in a browser to what the manifest names; 1.103 does not.
await cp(`${root}dist/browser/extension.cjs`, `${root}dist/browser/extension.cjs.js`);
// The project's own files are modules; this says that these are not.
await writeFile(`${root}dist/package.json`, '{ "type": "commonjs" }\n');
await chmod(`${root}dist/cli.js`, 0o755);

/** The style sheets of the preview, each with what it imports. */
async function writeStyles() {
  for (const name of ['preview.css', 'imported/imported.css', 'review/review.css']) {
    const style = await styleSheet(new URL(`../src/preview/${name}`, import.meta.url));
    await writeFile(`${root}dist/preview/${name}`, style);
  }
}

/** Dictionaries go along as they are, each beside its licence. */
async function copyDictionaries() {
  const files = await dictionaryFiles();
  await Promise.all(files.map(file => cp(`${root}node_modules/${file}`, `${root}dist/dictionaries/${file}`)));
  return files.map(file => `node_modules/${file}`);
}

await colourCheatSheets(`${root}dist`);
await writeStyles();
const dictionaries = await copyDictionaries();
// For the list of the packages that are in it.
await writeFile(`${root}dist/inputs.json`, JSON.stringify([...inputsOf(built), ...dictionaries].sort()));
for (const entry of await readdir(`${root}dist`, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && (await stat(path)).mtimeMs < begun) await rm(path, { force: true });
}
