/** `npm run fuzz -- TIMES [SEED]`: all that the tests try, of which `npm test` takes a share, and what is random TIMES as often. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../scripts/run.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [, , times = '1', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv;
const env = { FUZZ_TIMES: times, FUZZ_SEED: seed };
const random = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map(name => join('test', name))
  .filter(
    name => name.endsWith('.test.ts') && readFileSync(join(root, name), 'utf8').includes('support/runs.ts'),
  );
process.stdout.write(`The same again: npm run fuzz -- ${times} ${seed}\n`);
await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...random], { cwd: root, env });
