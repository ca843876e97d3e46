/** Puts the house packs of language/packs/ into the product. */
import { readdir, readFile, writeFile } from 'node:fs/promises';

const PACKS = new URL('../language/packs/', import.meta.url);
const OUT = new URL('../src/terminology/generated/pack-texts.ts', import.meta.url);

/** Writes the texts of all packs, by file name, as a module. */
export async function generatePacks() {
  const names = (await readdir(PACKS)).filter(name => name.endsWith('.mission')).sort();
  const texts = await Promise.all(names.map(name => readFile(new URL(name, PACKS), 'utf8')));
  const lines = names.map(
    (name, i) => `  ${JSON.stringify(name.replace(/\.mission$/, ''))}: ${JSON.stringify(texts[i])},\n`,
  );
  const text = `/** The texts of the house packs in language/packs/: made by \`npm run generate\`. */\nexport const PACK_TEXTS: Readonly<Record<string, string>> = {\n${lines.join('')}};\n`;
  await writeFile(OUT, text);
}
