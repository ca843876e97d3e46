/** Colours the examples of the cheat sheets, which a page of Markdown in VS Code knows no colours for. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const root = fileURLToPath(new URL('../', import.meta.url));
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

/**
 * Writes each cheat sheet of `docs/` into a folder, its examples as HTML with a class for each colour.
 * @param {string} folder
 */
export async function colourCheatSheets(folder) {
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
