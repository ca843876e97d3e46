/** Bundles dist/: the command line, the language server, the extension and its preview. */
import { chmod, cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'rolldown';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { browser, dictionaryFiles, inputsOf, output, root, shared, styleSheet, worker } from './bundling.js';

const require = createRequire(import.meta.url);
const GRAMMAR = 'syntaxes/mission-report.tmLanguage.json';
const EXAMPLE = /^```mission\n(.*?)^```$/gms;

/** What of a word's scope decides its colour in `media/cheat-sheet.css`: as in the editor, the longest that fits. */
const COLOURS = {
  comment: 'comment',
  'constant.numeric': 'number',
  'entity.name.tag': 'name',
  'entity.name.type': 'type',
  'keyword.control': 'entry',
  'keyword.other': 'word',
  'storage.modifier': 'word',
  'string.quoted': 'string',
  'markup.bold': 'bold',
  'markup.italic': 'italic',
  'variable.other': 'name',
  'variable.other.enummember': 'value',
};

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
  ...['main', 'imported/main', 'review/main', 'send/main'].map(name =>
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
  for (const name of ['preview.css', 'imported/imported.css', 'review/review.css', 'send/send.css']) {
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

/**
 * Writes each cheat sheet of `docs/` into a folder, its examples as HTML with a class for each colour.
 * @param {string} folder
 */
async function colourCheatSheets(folder) {
  const grammar = await loadGrammar();
  const names = (await readdir(`${root}docs`)).filter(name => /^cheat-sheet.*\.md$/.test(name));
  for (const name of names) {
    const page = await readFile(`${root}docs/${name}`, 'utf8');
    const coloured = page.replace(EXAMPLE, (_, text) => coloursOf(grammar, text.trimEnd()));
    await writeFile(`${folder}/${name}`, coloured);
  }
}

async function loadGrammar() {
  await oniguruma.loadWASM(await readFile(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: sources => new oniguruma.OnigScanner(sources),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(await readFile(`${root}${GRAMMAR}`, 'utf8'), GRAMMAR),
  });
  const grammar = await registry.loadGrammar('text.mission-report');
  if (!grammar) throw new Error(`${GRAMMAR} can’t be read.`);
  return grammar;
}

/**
 * @param {import('vscode-textmate').IGrammar} grammar
 * @param {string} text
 */
function coloursOf(grammar, text) {
  let state = textmate.INITIAL;
  const lines = text.split('\n').map(line => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => span(line.slice(startIndex, endIndex), scopes))
      .join('');
  });
  return `<pre class="mission"><code>${lines.join('\n')}</code></pre>`;
}

/**
 * @param {string} words
 * @param {readonly string[]} scopes
 */
function span(words, scopes) {
  const scope = scopes.at(-1) ?? '';
  const [fits] = Object.entries(COLOURS)
    .filter(([prefix]) => scope.startsWith(prefix))
    .sort(([a], [b]) => b.length - a.length);
  const text = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return fits && words.trim() ? `<span class="mission-${fits[1]}">${text}</span>` : text;
}
