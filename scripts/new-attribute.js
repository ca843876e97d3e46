/**
 * `npm run new:attribute region finding recommendation`: an attribute of these entries that takes a phrase, in the
 * grammar, the lexicon, the English texts and labels, for somebody to fill in.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const GRAMMAR = 'language/mission-report.langium';
const ROWS = 'src/lexicon/attributes.ts';
const TEXTS = 'language/messages/en/words.json';
/** Of a column, in characters; somebody looks at it. */
const WIDTH = 14;
const LABELS = 'language/l10n/labels.en.json';

const [word = '', ...entries] = process.argv.slice(2);
const { ENTRY_WORDS, ATTRIBUTE_WORDS } = await loadSource(
  "export * from './src/lexicon/generated/words.ts';",
);
const types = [...new Set(entries.map(entry => ENTRY_WORDS[entry]?.type))];
if (!/^[a-z]+$/.test(word) || entries.length === 0 || types.includes(undefined)) {
  process.stderr.write(
    'Say the word in small letters, and which entries have it: npm run new:attribute region finding recommendation.\n',
  );
  process.exit(2);
}
if (ATTRIBUTE_WORDS.includes(word)) {
  process.stderr.write(`“${word}” is there already.\n`);
  process.exit(2);
}

const tables = [
  ...(types.some(type => type === 'Recommendation' || type === 'Action') ? ['followUp'] : []),
  ...(types.includes('Finding') ? ['findings'] : []),
];

change(GRAMMAR, text =>
  types.reduce((grammar, type) => {
    const end = new RegExp(`^${type}:[^;]*?(?= ?\\)\\*\\s*Text;)`, 'm');
    if (!end.test(grammar))
      throw new Error(`${GRAMMAR}: ${type} takes no attributes so far. Write it by hand.`);
    return grammar.replace(end, `$&\n    | '${word}' ${word}=STRING`);
  }, text),
);
change(ROWS, text =>
  text.replace(
    '} as const satisfies',
    `  ${word}: {
    plain: {
      of: [${types.map(type => `'${type}'`).join(', ')}],
      value: 'phrase',
      label: '${word}',
      columns: { ${tables.map(table => `${table}: ${WIDTH}`).join(', ')} },
    },
  },
$&`,
  ),
);
change(TEXTS, text => {
  const added = `  "attribute.${word}": "Write here what it means, in a sentence.",
  "attribute.${word}.example": "${word} \\"Write here an example\\"",
`;
  return text.replace(/^ {2}"attribute\./m, first => added + first);
});
change(LABELS, text => {
  const labels = Object.entries(JSON.parse(text));
  const after = labels.findIndex(([label]) => label > word);
  labels.splice(after < 0 ? labels.length : after, 0, [word, 'Write here its label']);
  return `${JSON.stringify(Object.fromEntries(labels), null, 2)}\n`;
});
process.stdout.write(
  '\nSearch these for “Write here”, look at the columns of its row, then run `npm run generate`.\n',
);

/**
 * @param {string} file
 * @param {(text: string) => string} edit
 */
function change(file, edit) {
  writeFileSync(`${root}${file}`, edit(readFileSync(`${root}${file}`, 'utf8')));
  process.stdout.write(`  ${file}\n`);
}
