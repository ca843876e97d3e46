/** Publishes the JSON Schema of the report model, which the model alone determines. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Writes language/mission-report.schema.json. */
export async function generateSchema() {
  const bundled = await build({
    stdin: {
      contents: `import { z } from 'zod';
        import { Report } from './src/report/report.ts';
        import { SCHEMA_ID } from './src/report/schema-id.ts';
        export const schema = { $id: SCHEMA_ID, title: 'A mission report', ...z.toJSONSchema(Report) };`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const [file] = bundled.outputFiles;
  const { schema } = await import(`data:text/javascript,${encodeURIComponent(file?.text ?? '')}`);
  writeFileSync(`${root}language/mission-report.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
