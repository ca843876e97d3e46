/**
 * `npm run release:check`: what must hold of a release and may lag behind before it; it says what is missing, and fails.
 * `npm run release:assets`: what lies beside a release, in release/: the extension, the command line, the page to try,
 * what each is made of, and their checksums. Nothing is published by that.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { publishTry } from './build-try.js';
import { root } from './bundling.js';
import { missingLines, missingTranslations } from './missing-translations.js';
import { run } from './run.js';

const release = join(root, 'release');
/** The earliest time that an archive can hold, so that the same files make the same archive everywhere. */
const EARLIEST = new Date(1980, 0, 1);

if (process.argv[2] === 'check') checkRelease();
else await makeAssets();

function checkRelease() {
  /** @param {string} page */
  const read = page => readFileSync(root + page, 'utf8');

  const { version } = JSON.parse(read('package.json'));
  const [, changes = ''] = read('CHANGELOG.md').split(`\n## ${version}\n`);
  const [section = ''] = changes.split(/^## /m);

  const missing = missingLines(missingTranslations());
  if (!section.trim()) missing.push(`CHANGELOG.md says nothing of ${version}`);
  if (section.includes('<!--')) missing.push(`CHANGELOG.md has a place left to fill in under ${version}`);

  if (missing.length > 0) {
    process.stderr.write(`Not ready for ${version}:\n${missing.map(line => `  ${line}\n`).join('')}`);
    process.exit(1);
  }
  process.stdout.write(`Ready for ${version}.\n`);
}

async function makeAssets() {
  await rm(release, { recursive: true, force: true });
  await mkdir(release);
  await run(process.execPath, ['scripts/package.js'], { cwd: root });
  await cp(join(root, 'mission-report.vsix'), join(release, 'mission-report.vsix'));
  await cp(join(root, 'dist/sbom.cdx.json'), join(release, 'mission-report.sbom.cdx.json'));
  await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', release], { cwd: root });

  const page = join(root, 'dist/try');
  await publishTry(page);
  await cp(join(page, 'sbom.cdx.json'), join(release, 'mission-report-page.sbom.cdx.json'));
  await writeFile(join(release, 'mission-report-page.zip'), await zipped(page));

  const sums = await Promise.all(
    (await readdir(release)).sort().map(async name => {
      const bytes = await readFile(join(release, name));
      return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
    }),
  );
  await writeFile(join(release, 'SHA256SUMS'), sums.join(''));
  process.stdout.write(sums.join(''));
}

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
