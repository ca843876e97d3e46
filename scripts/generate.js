/** Makes every generated file: parser and lexicon from the grammar, the JSON Schemas from the models, the manual and what language models read from the rules, the script of a register's page. */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { generateLexicon } from './generate-lexicon.js';
import { generateManual } from './generate-manual.js';
import { generatePacks } from './generate-packs.js';
import { generateSchemas } from './generate-schema.js';
import { generateSkill } from './generate-skill.js';
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
await generatePacks();
await generateDashboard();
await generateSchemas();
await generateManual();
await generateSkill();

/** Puts the script of a register's page, src/dashboard/, into the exporter that writes the page, as a module that holds its text; readers can read it, so it is not minified. */
async function generateDashboard() {
  const { output } = await build({
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    input: 'src/dashboard/main.ts',
    platform: 'browser',
    transform: { target: 'es2022' },
    output: { format: 'iife', comments: false },
    write: false,
  });
  const script = JSON.stringify(output[0].code);
  await writeFile(
    new URL('../src/export/generated/dashboard-script.ts', import.meta.url),
    `/** The script of src/dashboard/: made by \`npm run generate\`. */\nexport const DASHBOARD_SCRIPT = ${script};\n`,
  );
}
