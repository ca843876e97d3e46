/**
 * `npm run release:assets`: what lies beside a release, in release/: the extension, the command line, the page to try,
 * what each is made of, and their checksums. Nothing is published by that.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { buildTry } from './build-try.js';
import { listPackages } from './bundled-packages.js';
import { root } from './bundling.js';
import { run } from './run.js';

const release = join(root, 'release');
/** The earliest time that an archive can hold, so that the same files make the same archive everywhere. */
const EARLIEST = new Date(1980, 0, 1);

await rm(release, { recursive: true, force: true });
await mkdir(release);
await run(process.execPath, ['scripts/package.js'], { cwd: root });
await cp(join(root, 'mission-report.vsix'), join(release, 'mission-report.vsix'));
await cp(join(root, 'dist/sbom.cdx.json'), join(release, 'mission-report.sbom.cdx.json'));
await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', release], { cwd: root });

const page = join(root, 'dist/try');
const inputs = await buildTry(page);
await writeFile(join(release, 'mission-report-page.sbom.cdx.json'), await listPackages(root, inputs));
await writeFile(join(release, 'mission-report-page.zip'), await zipped(page));

const sums = await Promise.all(
  (await readdir(release)).sort().map(async name => {
    const bytes = await readFile(join(release, name));
    return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
  }),
);
await writeFile(join(release, 'SHA256SUMS'), sums.join(''));
process.stdout.write(sums.join(''));

/**
 * The files of a folder as an archive.
 * @param {string} folder
 */
async function zipped(folder) {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry =>
    entry.isFile(),
  );
  const paths = entries.map(entry => join(entry.parentPath, entry.name)).sort();
  const files = await Promise.all(
    paths.map(async path => [path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path)]),
  );
  return zipSync(Object.fromEntries(files), { level: 9, mtime: EARLIEST });
}
