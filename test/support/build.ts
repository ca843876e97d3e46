/**
 * Makes dist/ before the tests that start what is in it or look at it, unless it is newer than all that it is made of;
 * `MISSION_REPORT_DIST=keep` takes what is there.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../scripts/run.js';

/** Made last by scripts/build.js. */
const BUILT = 'dist/inputs.json';
const MADE_OF = ['src', 'language', 'scripts', 'node_modules/.package-lock.json', 'package.json'];

export default async function setup(): Promise<void> {
  if (process.env.MISSION_REPORT_DIST === 'keep' || isFresh()) return;
  await run(process.execPath, ['scripts/build.js'], { quiet: true });
}

function isFresh(): boolean {
  const built = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return MADE_OF.every(path => newest(path) < built);
}

/** When a file, or any file or folder in a folder, was changed last, in milliseconds. */
function newest(path: string): number {
  const itself = statSync(path).mtimeMs;
  if (!statSync(path).isDirectory()) return itself;
  const within = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Math.max(itself, ...within.map(name => statSync(join(path, name)).mtimeMs));
}
