/** Makes every generated file: parser and lexicon from the grammar, the JSON Schemas from the models, the manual from the rules. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { generateLexicon } from './generate-lexicon.js';
import { generateManual } from './generate-manual.js';
import { generatePacks } from './generate-packs.js';
import { generateSchemas } from './generate-schema.js';

// langium-cli's parser generator uses Object.groupBy, which Node 20 does not have.
const preload = new URL('./object-group-by.js', import.meta.url).href;
const langium = fileURLToPath(new URL('../node_modules/langium-cli/bin/langium.js', import.meta.url));
const { status } = spawnSync(process.execPath, ['--import', preload, langium, 'generate'], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
await generateLexicon();
await generatePacks();
await generateSchemas();
await generateManual();
