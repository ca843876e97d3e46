/**
 * What somebody then fills in: `npm run new:rule finding/xyz`, a rule's file, its fixture and its place in the list;
 * `npm run new:format wiki`, a format's writer and its row in the list; `npm run new:attribute region finding recommendation`,
 * an attribute of these entries that takes a phrase, in the grammar, the lexicon, the English texts and labels.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateTexts } from './generate-texts.js';
import { run } from './run.js';
import { loadSource } from './run-source.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const [, , what, ...words] = process.argv;
if (what === 'rule') await beginRule(words[0] ?? '');
else if (what === 'format') beginFormat(words[0] ?? '');
else await beginAttribute(words[0] ?? '', words.slice(1));

/** @param {string} code */
async function beginRule(code) {
  const LIST = 'src/rules/index.ts';
  const TEXTS = 'language/messages/en/rules.json';

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

  const written = writeNew({
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
    const own = imports.some(([, known]) => known === identifier)
      ? `${topic}${upper(identifier)}`
      : identifier;
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
}

/** @param {string} id */
function beginFormat(id) {
  const LIST = 'src/export/index.ts';
  const TEXTS = 'language/messages/en/export.json';

  if (!/^[a-z]+$/.test(id)) {
    process.stderr.write('Say how the format is asked for, in small letters: npm run new:format wiki.\n');
    process.exit(2);
  }

  const written = writeNew({
    [`src/export/${id}.ts`]: `/** Write here what the report is in this format. */
import type { Render } from './exporter.ts';
import type { Chapter } from './page/page.ts';
import { pageOf } from './page/page-of.ts';
import { textOf } from './page/runs.ts';
import { provenanceLine } from './provenance.ts';
import { viewOf } from './view.ts';

export const render: Render = async (report, context) => {
  const page = pageOf(viewOf(report, context));
  const origin = await provenanceLine(report, context);
  const lines = [textOf(page.cover.title), ...page.chapters.map(chapter), origin];
  return new TextEncoder().encode(\`\${lines.join('\\n')}\\n\`);
};

/** Write here the rest: one switch over the kinds of piece, as in txt/txt.ts. */
function chapter({ number, title }: Chapter): string {
  return [number && \`\${textOf(number)}.\`, textOf(title)].filter(Boolean).join(' ');
}
`,
  });
  const list = readFileSync(`${root}${LIST}`, 'utf8');
  writeFileSync(
    `${root}${LIST}`,
    list.replace(
      /^\];$/m,
      `  {
    id: '${id}',
    label: () => exportText('format.${id}'),
    extension: '${id}',
    load: async () => (await import('./${id}.ts')).render,
  },
];`,
    ),
  );
  const texts = readFileSync(`${root}${TEXTS}`, 'utf8');
  const offered = `  "format.${id}": "Write here how it is offered (${id.toUpperCase()})",\n`;
  writeFileSync(
    `${root}${TEXTS}`,
    texts.replace(/^ {2}"format\.json": .*\n/m, row => row + offered),
  );
  generateTexts();
  process.stdout.write(`${[...written, LIST, TEXTS].map(file => `  ${file}\n`).join('')}
Search these for “Write here”, then run:
  npx vitest run test/export/golden.test.ts -u
`);
}

/**
 * @param {string} word
 * @param {readonly string[]} entries
 */
async function beginAttribute(word, entries) {
  const GRAMMAR = 'language/mission-report.langium';
  const ROWS = 'src/lexicon/attributes.ts';
  const TEXTS = 'language/messages/en/words.json';
  /** Of a column, in characters; somebody looks at it. */
  const WIDTH = 14;
  const LABELS = 'language/l10n/labels.en.json';

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
}

/**
 * Writes files that are not there yet, and ends the process, having written none, where one is.
 * @param {Record<string, string>} files by path from the root
 * @returns {string[]} their paths
 */
function writeNew(files) {
  const paths = Object.keys(files);
  const there = paths.filter(path => existsSync(`${root}${path}`));
  if (there.length > 0) {
    process.stderr.write(`${there.join(' and ')}: this is there already.\n`);
    process.exit(2);
  }
  for (const path of paths) {
    mkdirSync(dirname(`${root}${path}`), { recursive: true });
    writeFileSync(`${root}${path}`, files[path] ?? '');
  }
  return paths;
}

/** @param {string} word */
function upper(word) {
  return `${word[0]?.toUpperCase()}${word.slice(1)}`;
}
