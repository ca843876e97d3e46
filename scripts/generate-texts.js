/** Writes down which values each text names, so that the compiler sees a missing text or value; alone: `npm run generate:texts`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';

const ENGLISH = new URL('../language/messages/en/', import.meta.url);
const OUT = new URL('../src/messages/generated/', import.meta.url);

/** Makes src/messages/generated/, a file for each area of texts. */
export function generateTexts() {
  for (const file of readdirSync(ENGLISH)) {
    /** @type {Record<string, string>} */
    const texts = JSON.parse(readFileSync(new URL(file, ENGLISH), 'utf8'));
    const lines = Object.entries(texts).map(([id, text]) => `  '${id}': ${typeOf(text)};\n`);
    const head = `/** From language/messages/en/${file}: made by \`npm run generate\`. */\n`;
    writeFileSync(
      new URL(file.replace('.json', '.ts'), OUT),
      `${head}export interface Texts {\n${lines.join('')}}\n`,
    );
  }
  generateTemplateTexts();
}

/** Writes what stands in the places of templates in all languages: who reads a report may not know in which it was begun. */
function generateTemplateTexts() {
  const folder = new URL('../', ENGLISH);
  const languages = readdirSync(folder, { withFileTypes: true })
    .map(({ name }) => ({ name, file: new URL(`${name}/templates.json`, folder) }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const texts = Object.entries(JSON.parse(readFileSync(file, 'utf8')));
      return [name, Object.fromEntries(texts.filter(([id]) => id.startsWith('place.')))];
    });
  const type = 'Readonly<Record<string, Readonly<Record<string, string>>>>';
  writeFileSync(
    new URL('template-texts.ts', OUT),
    `/** From language/messages/: made by \`npm run generate\`. */\nexport const TEMPLATE_TEXTS: ${type} =\n  ${JSON.stringify(Object.fromEntries(languages))};\n`,
  );
}

/** @param {string} text */
function typeOf(text) {
  const values = [...namedValues(text)].map(([name, type]) => `readonly ${name}: ${type}`);
  return values.length === 0 ? 'Record<never, never>' : `{ ${values.join('; ')} }`;
}

/** @typedef {ReturnType<IntlMessageFormat['getAst']>} Elements */

/**
 * The names of a text's values, sorted, with their types: what decides a plural is a number. Fails where the text can't
 * be read.
 * @param {string} text
 * @returns {Map<string, string>}
 */
export function namedValues(text) {
  /** @type {Map<string, string>} */
  const found = new Map();
  const { getAst } = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true });
  collect(getAst(), found);
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** As the parser numbers what a text is made of. */
const KIND = { argument: 1, number: 2, plural: 6 };

/**
 * @param {Elements} elements
 * @param {Map<string, string>} found
 */
function collect(elements, found) {
  for (const element of elements) {
    if (!('value' in element)) continue;
    if (element.type === KIND.argument)
      found.set(element.value, found.get(element.value) ?? 'string | number');
    if (element.type === KIND.number) found.set(element.value, 'number');
    if (!('options' in element)) continue;
    found.set(element.value, element.type === KIND.plural ? 'number' : 'string');
    for (const { value } of Object.values(element.options)) collect(value, found);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateTexts();
