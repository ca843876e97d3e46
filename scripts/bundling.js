/** How the programs are bundled, wherever they run. */
import { realpathSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lighterDocx } from './lighter-docx.js';

export const root = fileURLToPath(new URL('../', import.meta.url));
const debug = process.argv.includes('--debug');

/** @type {import('rolldown').OutputOptions} */
export const output = {
  dir: 'dist',
  minify: !debug,
  sourcemap: debug,
  comments: { legal: false },
  // Everything in one file, unless told.
  codeSplitting: false,
};

/** @type {import('rolldown').BuildOptions} */
export const shared = {
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
export const browser = { ...shared, platform: 'browser', transform: { target: 'es2023' } };

/** @type {import('rolldown').BuildOptions} */
export const worker = {
  ...browser,
  resolve: { ...shared.resolve, conditionNames: ['worker', 'browser', 'import', 'module', 'default'] },
};

/**
 * @param {readonly import('rolldown').RolldownOutput[]} built
 * @returns {string[]} the files that were taken in, by their paths in the project, wherever its packages really lie
 */
export function inputsOf(built) {
  const packages = realpathSync(join(root, 'node_modules')) + sep;
  const modules = built.flatMap(({ output }) =>
    output.flatMap(file => (file.type === 'chunk' ? file.moduleIds : [])),
  );
  const files = modules.flatMap(id => {
    if (id.startsWith(packages)) return [`node_modules/${id.slice(packages.length)}`];
    return id.startsWith(root) ? [id.slice(root.length)] : [];
  });
  return [...new Set(files)];
}

/**
 * The files of the dictionaries, each with its licence.
 * @returns {Promise<string[]>} by their paths in node_modules
 */
export async function dictionaryFiles() {
  const folder = `${root}language/spelling/`;
  const languages = await Promise.all(
    (await readdir(folder)).map(async name => JSON.parse(await readFile(folder + name, 'utf8'))),
  );
  return languages
    .flatMap(({ regions = {}, ...language }) => [language, ...Object.values(regions)])
    .flatMap(({ dictionary }) => ['index.aff', 'index.dic', 'license'].map(name => `${dictionary}/${name}`));
}

/**
 * A style sheet as one file, since pages may load none but that which they name.
 * @param {URL} file
 * @returns {Promise<string>} its text, with that of each sheet that it imports in the import's place
 */
export async function styleSheet(file) {
  const parts = (await readFile(file, 'utf8')).split(/^@import "(.+)";$/m);
  return (await Promise.all(parts.map((part, at) => (at % 2 ? styleSheet(new URL(part, file)) : part)))).join(
    '',
  );
}
