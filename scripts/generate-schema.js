/** Publishes the JSON Schemas, which the report model, the settings file's model and the rules alone determine. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.js';

const root = fileURLToPath(new URL('../', import.meta.url));

const SOURCE = `import * as z from 'zod';
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

/** Writes the schemas into language/. */
export async function generateSchemas() {
  const { schemas } = await loadSource(SOURCE);
  for (const [name, schema] of Object.entries(schemas)) {
    writeFileSync(`${root}language/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
  }
}
