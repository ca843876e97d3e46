/** Makes every generated file: parser and lexicon from the grammar, the JSON Schemas from the models, the manual and what language models read from the rules, the script of a register's page, the commands of package.json. */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { generateCommands } from './generate-commands.js';
import { generateLexicon } from './generate-lexicon.js';
import { generateManual } from './generate-manual.js';
import { generatePacks } from './generate-packs.js';
import { generateSkill } from './generate-skill.js';
import { generateTexts } from './generate-texts.js';
import { loadSource } from './run-source.js';

const SCHEMAS = `import * as z from 'zod';
  import { Config } from './src/config/config.ts';
  import { Report } from './src/report/report.ts';
  import { SCHEMA_ID } from './src/report/schema-id.ts';
  import { RULES } from './src/rules/index.ts';
  import { summaryOf } from './src/rules/rule.ts';

  const config = z.toJSONSchema(Config, { target: 'draft-7' });
  const rules = config.properties.rules;
  const settable = RULES.filter(({ from }) => from !== 'always');
  rules.properties = Object.fromEntries(
    settable.map(({ code }) => [code, { ...rules.additionalProperties, description: summaryOf(code) }]),
  );
  rules.additionalProperties = false;
  delete rules.propertyNames;

  export const schemas = {
    'mission-report.schema.json': { $id: SCHEMA_ID, title: 'A mission report', ...z.toJSONSchema(Report) },
    'mission-report.config.schema.json': { title: 'Settings of mission reports', ...config },
  };`;

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
await generateCommands();

/** Puts the script of a register's page, src/dashboard/, into the exporter that writes the page, as a module that holds its text; readers can read it, so it is not minified. */
async function generateDashboard() {
  const { output } = await build({
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    input: 'src/dashboard/main.ts',
    platform: 'browser',
    transform: { target: 'es2022' },
    output: { format: 'iife', comments: false },
    experimental: { attachDebugInfo: 'none' },
    write: false,
  });
  const script = JSON.stringify(output[0].code);
  await writeFile(
    new URL('../src/export/generated/dashboard-script.ts', import.meta.url),
    `/** The script of src/dashboard/: made by \`npm run generate\`. */\nexport const DASHBOARD_SCRIPT = ${script};\n`,
  );
}

/** Publishes the JSON Schemas, which the report model, the settings file's model and the rules alone determine. */
async function generateSchemas() {
  const { schemas } = await loadSource(SCHEMAS);
  for (const [name, schema] of Object.entries(schemas)) {
    await writeFile(new URL(`../language/${name}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
