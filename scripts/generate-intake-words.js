/** Gathers the words by which reports are imported, of each language in language/intake/, so that a language is a file. */
import { readdir, writeFile } from 'node:fs/promises';

const WORDS = new URL('../language/intake/', import.meta.url);
const OUT = new URL('../src/lexicon/generated/intake-words.ts', import.meta.url);

/** Writes the list of the languages with their words. */
export async function generateIntakeWords() {
  const languages = (await readdir(WORDS)).map(name => name.replace(/\.json$/, '')).sort();
  const imports = languages.map(
    language =>
      `import ${language} from '../../../language/intake/${language}.json' with { type: 'json' };\n`,
  );
  const text = `/** The words of language/intake/: made by \`npm run generate\`. */\n${imports.join('')}\nexport const INTAKE_LANGUAGES = { ${languages.join(', ')} };\n`;
  await writeFile(OUT, text);
}
