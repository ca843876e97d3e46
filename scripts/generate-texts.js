/** Writes down which values each text names, so that the compiler sees a missing text or value; alone: `npm run generate:texts`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { namedValues } from './named-values.js';

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
}

/** @param {string} text */
function typeOf(text) {
  const values = [...namedValues(text)].map(([name, type]) => `readonly ${name}: ${type}`);
  return values.length === 0 ? 'Record<never, never>' : `{ ${values.join('; ')} }`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateTexts();
