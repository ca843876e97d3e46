/** Makes the names of States for the pack of the United Nations, from language/sources/: what UNTERM says, and what people write instead. */
import { readFileSync, writeFileSync } from 'node:fs';

const SOURCES = new URL('../language/sources/', import.meta.url);
const PACKS = new URL('../language/packs/', import.meta.url);
/** An article behind a name, as lists have it. */
const ARTICLE = /\((?:the|el|la|los|las|le|les|l['’])\)$/i;
const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];

/** @typedef {{ short?: string, formal?: string, m49?: string }} Forms */
/** @typedef {{ from?: string, source?: string } & Record<string, string[]>} Everyday */

/** Writes a pack file for each of the six languages. */
export function generateNames() {
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
