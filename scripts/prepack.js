/** Makes what goes into the packages, the one for VS Code and the one for npm: the program, and what must go along. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { collectLicences, listPackages } from './bundled-packages.js';
import { run } from './run.js';

const root = fileURLToPath(new URL('../', import.meta.url));

await run('npm', ['run', '--silent', 'build'], { cwd: root });
await writeFile(`${root}dist/sbom.cdx.json`, await listPackages(root));
await writeFile(`${root}dist/THIRD-PARTY-LICENCES.txt`, await collectLicences(root));
