/** Puts the house packs of language/packs/ into the product, as vocabularies that are read. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { loadSource } from './load-source.js';

const PACKS = new URL('../language/packs/', import.meta.url);
const OUT = new URL('../src/terminology/generated/built-in-packs.ts', import.meta.url);
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
export async function generatePacks() {
  const { createReader, proseOf, readPack, languageOfPack, styleOf } = await loadSource(`
    export { createReader } from './src/syntax/read-alone.ts';
    export { proseOf } from './src/syntax/prose.ts';
    export { languageOfPack, readPack, styleOf } from './src/terminology/read-vocabulary.ts';
  `);
  const read = createReader();
  const names = (await readdir(PACKS)).filter(name => name.endsWith('.mission')).sort();
  const lines = names.map(async name => {
    const [pack] = read(await readFile(new URL(name, PACKS), 'utf8')).entries;
    const language = languageOfPack(pack);
    const written = JSON.stringify(readPack(pack.$container, pack.name, language), (_, value) =>
      value instanceof Map ? [...value] : value,
    );
    const { text: title } = proseOf(pack).title;
    return `  ${JSON.stringify({ name: pack.name, title, language, base: styleOf(pack), written })},\n`;
  });
  const text = `/** The house packs in language/packs/: made by \`npm run generate\`. */\nexport const BUILT_IN_PACKS: ${TYPE} = [\n${(await Promise.all(lines)).join('')}];\n`;
  await writeFile(OUT, text);
}
