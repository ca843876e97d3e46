/**
 * Says how well the effects of rewrites are told: `npm run score:effects -- --dir=FOLDER`.
 * The folder holds JSON files, each a list of entries with their rewrites, and of each what harm it does, if any.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Rewritten, scoreOf } from './scored-rewrites.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const folder = process.argv.find(arg => arg.startsWith('--dir='))?.slice('--dir='.length);
if (folder === undefined) {
  say('Name the folder: --dir=FOLDER');
  process.exitCode = 2;
} else {
  const cases = readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .flatMap(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Rewritten[]);
  for (const line of scoreOf(cases)) say(line);
}
