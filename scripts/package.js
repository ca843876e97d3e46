/**
 * `npm run package`: the extension as a file to install, which is the same, byte for byte, for the same commit.
 * `npm pack` and it make what goes into both packages: the program, and what must go along.
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectLicences, listPackages } from './bundled-packages.js';
import { run } from './run.js';

const root = fileURLToPath(new URL('../', import.meta.url));

await makeContents();
if (process.argv[2] !== 'contents') await makeExtension();

async function makeContents() {
  await run('npm', ['run', '--silent', 'build'], { cwd: root });
  await writeFile(`${root}dist/sbom.cdx.json`, await listPackages(root));
  await writeFile(`${root}dist/THIRD-PARTY-LICENCES.txt`, await collectLicences(root));
}

/** Seconds at which the commit was made; the earliest time that an archive can hold where there is no repository. */
async function commitTime() {
  const args = ['-c', 'safe.directory=*', 'log', '-1', '--format=%ct'];
  const time = await run('git', args, { cwd: root, quiet: true }).catch(() => '');
  return time.trim() || '315532800';
}

/**
 * Copies what goes into the package into a folder: vsce compares each file of its folder, and so of the whole project with
 * its tests and their VS Code, with each line of `files`.
 * @param {readonly string[]} files
 */
async function gather(files) {
  const folder = await mkdtemp(join(tmpdir(), 'mission-report-package-'));
  const beginnings = ['package.json', 'README.md', ...files.map(file => file.split(/[/*]/)[0] ?? file)];
  for (const name of await readdir(root))
    if (beginnings.some(beginning => name.startsWith(beginning)))
      await cp(`${root}${name}`, join(folder, name), { recursive: true });
  return folder;
}

async function makeExtension() {
  // An archive holds the local time of each file, and vsce takes it from here.
  const env = { SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? (await commitTime()), TZ: 'UTC' };
  // A store shows the pictures of README.md, and opens its links, from the address of the repository.
  const { repository, files } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
  if (!repository) {
    process.stdout.write(
      'package.json names no “repository”: a store will show README.md without its pictures, and its links will lead nowhere. Add the address before you publish.\n',
    );
  }
  const options = ['--no-dependencies'];
  if (!repository) options.push('--allow-missing-repository', '--no-rewrite-relative-links');
  const vsce = `${root}node_modules/@vscode/vsce/vsce`;
  const folder = await gather(files);
  try {
    await run(process.execPath, [vsce, 'package', ...options, '--out', `${root}mission-report.vsix`], {
      cwd: folder,
      env,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
