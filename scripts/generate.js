/** Makes every generated file: parser and lexicon from the grammar, the JSON Schemas from the models, the manual and what language models read from the rules, the script of a register's page. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { generateEntryWords, generateIntakeWords, generateRelatedWords } from './gather-languages.js';
import { generateDashboard } from './generate-dashboard.js';
import { generateLexicon } from './generate-lexicon.js';
import { generateManual } from './generate-manual.js';
import { generateNames } from './generate-names.js';
import { generatePackPage } from './generate-pack-page.js';
import { generatePacks } from './generate-packs.js';
import { generateSchemas } from './generate-schema.js';
import { generateSkill } from './generate-skill.js';
import { generateSpelling } from './generate-spelling.js';
import { generateTexts } from './generate-texts.js';

const langium = fileURLToPath(new URL('../node_modules/langium-cli/bin/langium.js', import.meta.url));
const { status, stderr } = spawnSync(process.execPath, [langium, 'generate'], {
  encoding: 'utf8',
  stdio: ['inherit', 'inherit', 'pipe'],
});
// Attributes stand in any order, so the grammar lets each stand twice; the rule attribute/once tells authors.
process.stderr.write(stderr.replace(/^.* - Found multiple assignments to '\w+' with the '=' .*\n/gm, ''));
process.exitCode = status ?? 1;
generateTexts();
await generateLexicon();
await generateIntakeWords();
await generateEntryWords();
await generateRelatedWords();
generateNames();
generateSpelling();
await generatePacks();
generatePackPage();
await generateDashboard();
await generateSchemas();
await generateManual();
await generateSkill();
