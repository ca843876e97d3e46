/** Gathers the words of each language in a folder of language/, so that a language is a file. */
import { readdir, writeFile } from 'node:fs/promises';

/** The folders, and the name under which each is known. */
const FOLDERS = { intake: 'INTAKE_LANGUAGES', related: 'RELATED_LANGUAGES' };

/** Writes for each folder the list of the languages with their words. */
export async function generateWordFiles() {
  for (const [folder, name] of Object.entries(FOLDERS)) {
    const files = await readdir(new URL(`../language/${folder}/`, import.meta.url));
    const languages = files.map(file => file.replace(/\.json$/, '')).sort();
    const imports = languages.map(
      language =>
        `import ${language} from '../../../language/${folder}/${language}.json' with { type: 'json' };\n`,
    );
    const text = `/** The words of language/${folder}/: made by \`npm run generate\`. */\n${imports.join('')}\nexport const ${name} = { ${languages.join(', ')} };\n`;
    await writeFile(new URL(`../src/lexicon/generated/${folder}-words.ts`, import.meta.url), text);
  }
}
