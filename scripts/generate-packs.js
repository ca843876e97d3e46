/** Makes of the house packs in language/packs/ what is made: names of States and spellings from language/sources/, and the packs as the product reads them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadSource } from './run-source.js';

const PACKS = new URL('../language/packs/', import.meta.url);

/** Writes all of it; what is read comes before what reads it. */
export async function generatePacks() {
  writeNames();
  writeSpellings();
  await writeBuiltIn();
}

const SOURCES = new URL('../language/sources/', import.meta.url);
/** An article behind a name, as lists have it. */
const ARTICLE = /\((?:the|el|la|los|las|le|les|l['’])\)$/i;
const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];

/** @typedef {{ short?: string, formal?: string, m49?: string }} Forms */
/** @typedef {{ from?: string, source?: string } & Record<string, string[]>} Everyday */

/** Writes a pack file for each of the six languages. */
function writeNames() {
  const { names } = readJson('state-names.json');
  const everyday = readJson('everyday-names.json');
  for (const language of LANGUAGES) {
    const lines = Object.entries(everyday.names).flatMap(([iso, said]) => {
      const forms = names.find((/** @type {{ iso: string }} */ name) => name.iso === iso)?.[language];
      const corrected = everyday.corrections[iso]?.[language];
      return said[language] ? [designation(said, language, forms, corrected)] : [];
    });
    if (language === 'en') lines.push(...withArticle(names, everyday));
    const text = `// Names of States in the pack of the United Nations: made by \`npm run generate\` from language/sources/.

pack un: United Nations
language ${language}

${lines.join('\n')}
`;
    writeFileSync(new URL(`un-names-${language}.mission`, PACKS), text);
  }
}

/**
 * Names that nobody writes otherwise, but without the article that they have in running text, formal names that say the
 * State by another word, such as the Swiss Confederation, and those that are cut short in running text.
 * @param {readonly ({ iso: string } & Record<string, Forms>)[]} names
 * @param {{ names: Record<string, Everyday>, cut: Record<string, Record<string, string>> }} everyday
 */
function withArticle(names, everyday) {
  return names.flatMap(({ iso, en }) => {
    const { short = '', formal = '' } = en ?? {};
    const bare = short.replace(/ \*+$/, '');
    const own = !everyday.names[iso]?.en && ARTICLE.test(bare) ? running({ short: bare }) : undefined;
    const isOther = /^the /.test(formal) && own === undefined && !formal.includes(bare.replace(/ \(.*/, ''));
    const all = [own, isOther ? plain(formal) : undefined, everyday.cut[iso]?.en];
    return all.flatMap(name => (name === undefined ? [] : [`designation "${name}": UNTERM`]));
  });
}

/**
 * @param {Everyday} said
 * @param {string} language
 * @param {Forms} forms
 * @param {string | undefined} corrected
 */
function designation(said, language, forms, corrected) {
  const wanted = corrected ?? running(forms);
  const list = corrected ?? plain(forms.short ?? '');
  const inList = /\(/.test(list) && !ARTICLE.test(list) ? ` for "${list}"` : '';
  const instead = said[language]?.map(name => `"${name}"`).join(', ');
  const from = said.from ? ` from ${said.from}` : '';
  return `designation "${wanted}"${inList} not ${instead}${from}: ${said.source ?? 'UNTERM'}`;
}

/**
 * The name as it stands in running text, with its article: the form in brackets is for lists.
 * @param {Forms} forms
 */
function running({ short = '', formal = '' }) {
  const [, name, bracket] = /^(.*?)(?: \(([^()]*)\))?(?: \*)?$/.exec(short) ?? [];
  if (bracket === undefined) return name;
  if (ARTICLE.test(`(${bracket})`)) return /['’]$/.test(bracket) ? `${bracket}${name}` : `${bracket} ${name}`;
  return plain(formal);
}

/** @param {string} name */
function plain(name) {
  return name.replace(/ \*$/, '');
}

/** @param {string} name */
function readJson(name) {
  return JSON.parse(readFileSync(new URL(name, SOURCES), 'utf8'));
}

/** The forms of a verb in -ize, and the noun made of it. */
const ENDINGS = ['ize', 'izes', 'ized', 'izing', 'ization', 'izations'];

/** Writes a term for each form of each word; the European Union wants -is- where the United Nations want -iz-. */
function writeSpellings() {
  const { ize, words } = readJson('un-spelling.json');
  const verbs = ize.flatMap((/** @type {string} */ stem) =>
    ENDINGS.map(ending => [`${stem}${ending}`, `${stem}${ending.replace('z', 's')}`]),
  );
  const others = words.map((/** @type {Record<'wanted' | 'avoided', string>} */ { wanted, avoided }) => [
    wanted,
    avoided,
  ]);
  writeSpelling('un', 'United Nations', [
    ...terms(verbs, 'Editorial Manual, spelling (-ize)'),
    ...terms(others, 'Editorial Manual, spelling'),
  ]);
  const reversed = verbs.map(([wanted = '', avoided = '']) => [avoided, wanted]);
  writeSpelling('eu', 'European Union', terms(reversed, 'Interinstitutional Style Guide, 10.3.1'));
}

/**
 * @param {string} pack
 * @param {string} title
 * @param {readonly string[]} lines
 */
function writeSpelling(pack, title, lines) {
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

const BUILT_IN = new URL('../src/terminology/generated/built-in-packs.ts', import.meta.url);
const TYPE = `readonly {
  readonly name: string;
  readonly title: string;
  readonly language: string;
  /** The pack that it builds upon. */
  readonly base?: string;
  /** Its vocabulary as JSON; maps are lists of pairs. */
  readonly written: string;
}[]`;

/** Writes what the packs say as a module, a line for each pack and file. */
async function writeBuiltIn() {
  const { createReader, proseOf, readPack, languageOfPack, styleOf } = await loadSource(`
    export { createReader } from './src/syntax/read-alone.ts';
    export { proseOf } from './src/syntax/prose.ts';
    export { languageOfPack, readPack, styleOf } from './src/terminology/read-vocabulary.ts';
  `);
  const read = createReader();
  const names = readdirSync(PACKS)
    .filter(name => name.endsWith('.mission'))
    .sort();
  const lines = names.map(async name => {
    const [pack] = read(readFileSync(new URL(name, PACKS), 'utf8')).entries;
    const language = languageOfPack(pack);
    const written = JSON.stringify(readPack(pack.$container, pack.name, language), (_, value) =>
      value instanceof Map ? [...value] : value,
    );
    const { text: title } = proseOf(pack).title;
    return `  ${JSON.stringify({ name: pack.name, title, language, base: styleOf(pack), written })},\n`;
  });
  const text = `/** The house packs in language/packs/: made by \`npm run generate\`. */\nexport const BUILT_IN_PACKS: ${TYPE} = [\n${(await Promise.all(lines)).join('')}];\n`;
  writeFileSync(BUILT_IN, text);
}
