/** `npm run package`: the extension as a file to install, which is the same, byte for byte, for the same commit. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { run } from './run.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Seconds at which the commit was made; the earliest time that an archive can hold where there is no repository. */
async function commitTime() {
  const args = ['-c', 'safe.directory=*', 'log', '-1', '--format=%ct'];
  const time = await run('git', args, { cwd: root, quiet: true }).catch(() => '');
  return time.trim() || '315532800';
}

await run(process.execPath, ['scripts/prepack.js'], { cwd: root });
// An archive holds the local time of each file, and vsce takes it from here.
const env = { SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? (await commitTime()), TZ: 'UTC' };
// A store shows the pictures of README.md, and opens its links, from the address of the repository.
const { repository } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
if (!repository) {
  process.stdout.write(
    'package.json names no “repository”: a store will show README.md without its pictures, and its links will lead nowhere. Add the address before you publish.\n',
  );
}
const options = ['--no-dependencies'];
if (!repository) options.push('--allow-missing-repository', '--no-rewrite-relative-links');
await run(
  process.execPath,
  ['node_modules/@vscode/vsce/vsce', 'package', ...options, '--out', 'mission-report.vsix'],
  { cwd: root, env },
);
