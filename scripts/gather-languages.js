/** Gathers what there is for each language in a folder of `language/`, so that a language is a file. */
import { readdir, writeFile } from 'node:fs/promises';

/** Writes the list of the languages that have words for importing reports. */
export async function generateIntakeWords() {
  await gather('intake', 'intake-words', 'INTAKE_LANGUAGES');
}

/** Writes the list of the languages into which the words that begin entries are translated. */
export async function generateEntryWords() {
  await gather('entry-words', 'entry-words', 'ENTRY_WORD_LANGUAGES');
}

/** Writes the list of the languages that have words about the same. */
export async function generateRelatedWords() {
  await gather('related', 'related-words', 'RELATED_LANGUAGES');
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {string} name
 */
async function gather(folder, file, name) {
  const found = await readdir(new URL(`../language/${folder}/`, import.meta.url));
  const languages = found.map(each => each.replace(/\.json$/, '')).sort();
  const imports = languages.map(
    language =>
      `import ${language} from '../../../language/${folder}/${language}.json' with { type: 'json' };\n`,
  );
  await writeFile(
    new URL(`../src/lexicon/generated/${file}.ts`, import.meta.url),
    `/** The words of language/${folder}/: made by \`npm run generate\`. */\n${imports.join('')}\nexport const ${name} = { ${languages.join(', ')} };\n`,
  );
}
