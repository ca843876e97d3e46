/** Puts the terminals of the grammar that other rooms read texts by into the lexicon, so that nobody writes them again. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.js';

const OUT = fileURLToPath(new URL('../src/lexicon/generated/terminals.ts', import.meta.url));

/** Terminals that stand for what an author types, and not for a place in a line. */
const TAKEN = ['ID'];

/** Writes the expressions of the terminals as a module, as they stand in the grammar. */
export async function generateTerminals() {
  const { MissionReportTerminals: terminals } = await loadSource(
    `export { MissionReportTerminals } from './src/syntax/generated/ast.ts';`,
  );
  const lines = TAKEN.map(name => `export const ${name} = ${terminals[name]};\n`);
  writeFileSync(
    OUT,
    `/** Terminals of language/mission-report.langium: made by \`npm run generate\`. */\n${lines.join('')}`,
  );
}
