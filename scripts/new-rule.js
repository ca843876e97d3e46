/** `npm run new:rule finding/xyz`: a rule's file, its fixture and its place in the list, for somebody to fill in. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateTexts } from './generate-texts.js';
import { run } from './run.js';
import { writeNew } from './write-new.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const LIST = 'src/rules/index.ts';
const TEXTS = 'language/messages/en/rules.json';

const code = process.argv[2] ?? '';
const [, topic = '', name = ''] = /^([a-z]+)\/([a-z]+(?:-[a-z]+)*)$/.exec(code) ?? [];
if (!name) {
  process.stderr.write(
    'Say what is right, as a topic and a name: npm run new:rule finding/answered. Small letters and hyphens only.\n',
  );
  process.exit(2);
}

/** What the rule visits: the entries of its topic where there are any, else the file. */
const type = upper(topic);
const isEntry = readFileSync(`${root}src/syntax/generated/ast.ts`, 'utf8').includes(
  `export interface ${type} extends`,
);
const [visited, node] = isEntry ? [type, topic] : ['MissionFile', 'file'];
const identifier = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

const written = writeNew(root, {
  [`src/rules/${code}.ts`]: `/** Write here what holds where nothing is wrong. */
import { ruleText } from '../../messages/rules.ts';
import type { ${visited} } from '../../syntax/generated/ast.ts';
import { entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

export const ${identifier}: Rule<${visited}> = {
  code: '${code}',
  severity: 'warning',
  from: 'review',
  why: 'Write here why it matters to those who read the report.',
  visits: ['${visited}'],
  // Write here which of them it is about; until then it keeps quiet.
  concerns: () => false,
  check(${node}, report) {
    // Write here when to return, since nothing is wrong.
    report(ruleText('${code}.wrong'), entryWordOf(${node}));
  },
};
`,
  [`test/rules/${code}.mission`]: `// Write here a small report in which ${code} speaks, and one in which it keeps quiet.
under valley

finding gap #courts by ministry: Eight hundred cases wait.
action: Ask for two more judges.
`,
});
addToList();
addTexts();
generateTexts();
await run(process.execPath, [`${root}node_modules/@biomejs/biome/bin/biome`, 'check', '--write', LIST], {
  cwd: root,
  quiet: true,
});
process.stdout.write(`${[...written, `${LIST} (its line)`, `${TEXTS} (what it says)`].map(file => `  ${file}\n`).join('')}
Search these for “Write here”, then run:
  npx vitest run test/rules/fixtures.test.ts test/examples/examples.test.ts -u
  npm run generate
`);

/** Puts the rule into the list of all, after the last of its topic. */
function addToList() {
  const text = readFileSync(`${root}${LIST}`, 'utf8');
  const imports = [...text.matchAll(/^import \{ (?:\w+ as )?(\w+) \} from '\.\/(\w+)\/[^']+';\n/gm)];
  const own = imports.some(([, known]) => known === identifier) ? `${topic}${upper(identifier)}` : identifier;
  const imported = own === identifier ? identifier : `${identifier} as ${own}`;
  const ofTopic = imports.flatMap(([, known, from]) => (from === topic ? [known] : []));
  const [head = '', list = ''] = text.split('export const RULES: readonly Rule[] = [\n');
  const lines = list.split('\n');
  const end = lines.indexOf('];');
  const last = lines.slice(0, end).findLastIndex(line => ofTopic.includes(line.trim().replace(',', '')));
  lines.splice(last < 0 ? end : last + 1, 0, `  ${own},`);
  const withImport = head.replace('import type ', `import { ${imported} } from './${code}.ts';\n$&`);
  writeFileSync(
    `${root}${LIST}`,
    `${withImport}export const RULES: readonly Rule[] = [\n${lines.join('\n')}`,
  );
}

/** Adds the texts that every rule has. */
function addTexts() {
  const text = readFileSync(`${root}${TEXTS}`, 'utf8');
  const added = `  "${code}.summary": "Write here what is right, in one sentence.",
  "${code}.wrong": "Write here what is wrong, quoting the author, and what to do.",

`;
  const first = text.includes(`  "${topic}/`) ? `  "${topic}/` : text.slice(2, text.indexOf(':', 2));
  writeFileSync(
    `${root}${TEXTS}`,
    text.replace(first, () => added + first),
  );
}

/** @param {string} word */
function upper(word) {
  return `${word[0]?.toUpperCase()}${word.slice(1)}`;
}
