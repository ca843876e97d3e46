/** Writes down the words and terminals of the grammar for rooms that may not read it: the lexicon, and what VS Code colours by. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSource } from './run-source.js';

const OUT = fileURLToPath(new URL('../src/lexicon/generated/', import.meta.url));
const COLOURS = fileURLToPath(new URL('../syntaxes/mission-report.tmLanguage.json', import.meta.url));

/** Terminals and their fragments by which other rooms read texts. */
const TERMINALS = ['ID', 'LETTER', 'DIGIT', 'UNSEEN', 'BLANK', 'BREAK', 'INDENT', 'INDENTED'];

/** Words of the grammar that name a value, by the rule that lists them. */
const VALUES = [
  'Kind',
  'Basis',
  'Level',
  'Status',
  'Response',
  'Marking',
  'Classified',
  'DesignationMode',
  'ConventionKind',
];

/** The groups of entries, as the grammar names them. */
const GROUPS = {
  Header: 'header',
  VocabularyEntry: 'vocabulary',
  Terminology: 'terminology',
  ReportEntry: 'report',
  ReviewEntry: 'review',
  FollowUpEntry: 'follow-up',
};

/** Makes the generated part of `src/lexicon`, and the words in the patterns of `syntaxes/`. */
export async function generateLexicon() {
  gather('import', 'import-words', 'IMPORT_LANGUAGES');
  gather('entry-words', 'entry-words', 'ENTRY_WORD_LANGUAGES');
  gather('related', 'related-words', 'RELATED_LANGUAGES');
  const { GrammarAST, GrammarUtils, MissionReportGrammar, shapesIn } = await loadSource(`
    export { GrammarAST, GrammarUtils } from 'langium';
    export { MissionReportGrammar } from './src/syntax/generated/grammar.ts';
    export { shapesIn } from './src/syntax/shape.ts';
  `);
  const grammar = MissionReportGrammar();
  /** @type {(name: string) => import('langium').GrammarAST.ParserRule} */
  const rule = name => grammar.rules.find((/** @type {{ name: string }} */ each) => each.name === name);
  /** @type {(element: any) => string[]} */
  const keywords = element =>
    GrammarAST.isKeyword(element)
      ? [element.value]
      : (element.elements ?? (element.terminal ? [element.terminal] : [])).flatMap(keywords);
  /** @type {(name: string) => string[]} */
  const choicesOf = name => {
    const { definition } = /** @type {any} */ (rule(name));
    return (definition.elements ?? [definition]).map((/** @type {any} */ call) => call.rule.$refText);
  };
  const shapes = shapesIn(grammar);
  const values = Object.fromEntries(VALUES.map(name => [name, keywords(rule(name).definition)]));

  const entries = Object.entries(GROUPS).flatMap(([name, group]) =>
    choicesOf(name)
      .filter(type => !Object.hasOwn(GROUPS, type))
      .flatMap(type =>
        keywords(openingOf(rule(type))).map(word => {
          const { flags, takesTags } = shapes.get(word);
          const isMarked = values.Marking?.every(value => flags.includes(value)) ?? false;
          return /** @type {const} */ ([word, { type, group, isMarked, takesTags }]);
        }),
      ),
  );
  const attributes = [...new Set([...shapes.values()].flatMap(shape => [...shape.attributes.keys()]))];
  const names = new Set(keywords(rule('Id').definition));
  const namesOfFindings = new Set(keywords(rule('FindingId').definition));
  const words = [...attributes, ...new Set(Object.values(values).flat())];
  const reserved = words.filter(word => !names.has(word));

  /** @type {(name: string) => string} */
  const terminal = name => withoutGroups(GrammarUtils.terminalRegex(rule(name)));
  /** @type {{ name: string }[]} */
  const whole = grammar.rules.filter(
    (/** @type {any} */ each) => GrammarAST.isTerminalRule(each) && !each.fragment,
  );
  write('terminals.ts', [
    ...TERMINALS.map(name => `export const ${name} = ${terminal(name)};`),
    '/** What a text is made of, in the order in which it is tried. */',
    'export const TERMINALS = {',
    ...whole.map(({ name }) => `  ${TERMINALS.includes(name) ? name : `${name}: ${terminal(name)}`},`),
    '};',
  ]);
  write('words.ts', [
    '/** Every entry word, with its type in the syntax tree and its group in the grammar. */',
    `export const ENTRY_WORDS = ${literal(Object.fromEntries(entries))} as const;`,
    '/** Words that introduce an attribute. */',
    `export const ATTRIBUTE_WORDS = ${literal(attributes)} as const;`,
    '/** The words of closed lists, by the rule of the grammar that lists them. */',
    `export const VALUE_WORDS = ${literal(values)} as const;`,
    '/** Words that no entry can have as its name. */',
    `export const RESERVED_WORDS = ${literal(reserved)} as const;`,
    '/** Words that are no name straight after `finding`, besides. */',
    `export const RESERVED_AFTER_FINDING = ${literal([...names].filter(word => !namesOfFindings.has(word)))} as const;`,
  ]);
  colour(new Map(entries), attributes, values);
}

/**
 * An expression whose groups are not counted, so that it can be a part of others.
 * @param {RegExp} expression
 */
function withoutGroups({ source }) {
  return `/${source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)/g, part => (part === '(' ? '(?:' : part))}/`;
}

/**
 * The part of a rule with which an entry begins.
 * @param {any} rule
 */
function openingOf(rule) {
  return rule.definition.elements[0];
}

/**
 * @param {string} name
 * @param {string[]} lines
 */
function write(name, lines) {
  const head = `/** From language/mission-report.langium: made by \`npm run generate\`. */`;
  writeFileSync(`${OUT}${name}`, `${[head, ...lines].join('\n')}\n`);
}

/** @param {unknown} value */
function literal(value) {
  return JSON.stringify(value, null, 2);
}

/**
 * Puts the words into the patterns by which VS Code colours a text.
 * @param {ReadonlyMap<string, { group: string }>} entries
 * @param {string[]} attributes
 * @param {Record<string, string[]>} values
 */
function colour(entries, attributes, values) {
  const grammar = JSON.parse(readFileSync(COLOURS, 'utf8'));
  const { header, entry, structure } = grammar.repository;
  // Both spellings are accepted; src/lexicon/words.ts says so.
  const spelt = (/** @type {string} */ word) =>
    word.replace('organization', 'organi[sz]ation').replace(/^programme$/, 'programme|program');
  const entryWords = (/** @type {boolean} */ isHeader) =>
    [...entries].filter(([, { group }]) => (group === 'header') === isHeader).map(([word]) => spelt(word));
  const { Kind = [], Basis = [], Marking = [] } = values;
  const flags = [...Kind, ...Basis, ...Marking];
  const enums = [...new Set(Object.values(values).flat())].filter(word => !Marking.includes(word));
  /** @type {(pattern: string, opening: string, words: string[]) => string} */
  const put = (pattern, opening, words) => {
    const at = pattern.indexOf(opening);
    if (at < 0) throw new Error(`syntaxes/mission-report.tmLanguage.json lacks ${opening} in ${pattern}`);
    const start = at + opening.length;
    return pattern.slice(0, start) + words.join('|') + pattern.slice(pattern.indexOf(')', start));
  };
  header.begin = put(header.begin, '((?i:', entryWords(true));
  entry.begin = put(entry.begin, '((?i:', entryWords(false));
  entry.begin = put(entry.begin, '(?!(?:', [...attributes, ...flags]);
  /** @type {Record<string, string[]>} */
  const words = {
    'keyword.other.attribute.mission-report': attributes,
    'storage.modifier.marking.mission-report': Marking,
    'variable.other.enummember.mission-report': enums,
  };
  for (const pattern of structure.patterns) {
    const own = words[pattern.name];
    if (own) pattern.match = put(pattern.match, '(?:', own);
  }
  writeFileSync(COLOURS, `${JSON.stringify(grammar, null, 2)}\n`);
}

/**
 * Gathers what there is for each language in a folder of `language/`, so that a language is a file.
 * @param {string} folder
 * @param {string} file
 * @param {string} name
 */
function gather(folder, file, name) {
  const found = readdirSync(new URL(`../language/${folder}/`, import.meta.url));
  const languages = found.map(each => each.replace(/\.json$/, '')).sort();
  const imports = languages.map(
    language =>
      `import ${language} from '../../../language/${folder}/${language}.json' with { type: 'json' };\n`,
  );
  writeFileSync(
    new URL(`../src/lexicon/generated/${file}.ts`, import.meta.url),
    `/** The words of language/${folder}/: made by \`npm run generate\`. */\n${imports.join('')}\nexport const ${name} = { ${languages.join(', ')} };\n`,
  );
}
