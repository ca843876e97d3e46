/** Makes the spellings of the United Nations for its pack in English, from language/sources/un-spelling.json. */
import { readFileSync, writeFileSync } from 'node:fs';

const SOURCE = new URL('../language/sources/un-spelling.json', import.meta.url);
const OUT = new URL('../language/packs/un-spelling.mission', import.meta.url);

/** The forms of a verb in -ize, and the noun made of it. */
const ENDINGS = ['ize', 'izes', 'ized', 'izing', 'ization', 'izations'];

/** Writes a term for each form of each word. */
export function generateSpelling() {
  const { ize, words } = JSON.parse(readFileSync(SOURCE, 'utf8'));
  const verbs = ize
    .split(' ')
    .flatMap((/** @type {string} */ stem) =>
      ENDINGS.map(ending => term(`${stem}${ending}`, `${stem}${ending.replace('z', 's')}`, '-ize')),
    );
  const others = words.split(' ').map((/** @type {string} */ pair) => {
    const [wanted = '', avoided = ''] = pair.split('/');
    return term(wanted, avoided.replace('_', ' '));
  });
  writeFileSync(
    OUT,
    `// Spellings in the pack of the United Nations: made by \`npm run generate\` from language/sources/un-spelling.json.

pack un: United Nations
language en

${[...verbs, ...others].join('\n')}
`,
  );
}

/**
 * @param {string} wanted
 * @param {string} avoided
 * @param {string} [part]
 */
function term(wanted, avoided, part) {
  return `term "${wanted}" not "${avoided}": Editorial Manual, spelling${part ? ` (${part})` : ''}`;
}
