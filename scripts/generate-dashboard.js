/** Puts the script of a register's page, src/dashboard/, into the exporter that writes the page. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const OUT = new URL('../src/export/generated/dashboard-script.ts', import.meta.url);

/** Writes the script as a module that holds its text; readers can read it, so it is not minified. */
export async function generateDashboard() {
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
    OUT,
    `/** The script of src/dashboard/: made by \`npm run generate\`. */\nexport const DASHBOARD_SCRIPT = ${script};\n`,
  );
}
