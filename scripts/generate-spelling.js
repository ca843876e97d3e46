/** Makes the spellings for the English packs of the United Nations and the European Union, from language/sources/un-spelling.json. */
import { readFileSync, writeFileSync } from 'node:fs';

const SOURCE = new URL('../language/sources/un-spelling.json', import.meta.url);
const PACKS = new URL('../language/packs/', import.meta.url);

/** The forms of a verb in -ize, and the noun made of it. */
const ENDINGS = ['ize', 'izes', 'ized', 'izing', 'ization', 'izations'];

/** Writes a term for each form of each word; the European Union wants -is- where the United Nations want -iz-. */
export function generateSpelling() {
  const { ize, words } = JSON.parse(readFileSync(SOURCE, 'utf8'));
  const verbs = ize.flatMap((/** @type {string} */ stem) =>
    ENDINGS.map(ending => [`${stem}${ending}`, `${stem}${ending.replace('z', 's')}`]),
  );
  const others = words.map((/** @type {Record<'wanted' | 'avoided', string>} */ { wanted, avoided }) => [
    wanted,
    avoided,
  ]);
  write('un', 'United Nations', [
    ...terms(verbs, 'Editorial Manual, spelling (-ize)'),
    ...terms(others, 'Editorial Manual, spelling'),
  ]);
  const reversed = verbs.map(([wanted = '', avoided = '']) => [avoided, wanted]);
  write('eu', 'European Union', terms(reversed, 'Interinstitutional Style Guide, 10.3.1'));
}

/**
 * @param {string} pack
 * @param {string} title
 * @param {readonly string[]} lines
 */
function write(pack, title, lines) {
  writeFileSync(
    new URL(`${pack}-spelling.mission`, PACKS),
    `// Spellings in the pack of the ${title}: made by \`npm run generate\` from language/sources/un-spelling.json.

pack ${pack}: ${title}
language en

${lines.join('\n')}
`,
  );
}

/**
 * @param {readonly (readonly string[])[]} pairs What is wanted, and what is not.
 * @param {string} source
 */
function terms(pairs, source) {
  return pairs.map(([wanted, avoided]) => `term "${wanted}" not "${avoided}": ${source}`);
}
