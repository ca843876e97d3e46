/** Puts the script of a register's page, src/dashboard/, into the exporter that writes the page. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const OUT = new URL('../src/export/generated/dashboard-script.ts', import.meta.url);

/** Writes the script as a module that holds its text; readers can read it, so it is not minified. */
export async function generateDashboard() {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('../', import.meta.url)),
    entryPoints: ['src/dashboard/main.ts'],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  const script = JSON.stringify(outputFiles[0]?.text);
  await writeFile(
    OUT,
    `/** The script of src/dashboard/: made by \`npm run generate\`. */\nexport const DASHBOARD_SCRIPT = ${script};\n`,
  );
}
