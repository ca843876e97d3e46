/** `npm run fuzz`: the properties, as often as it is told: `npm run fuzz -- 100000 [seed]`. */
import { fileURLToPath } from 'node:url';
import { run } from './run.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const [, , runs = '10000', seed] = process.argv;
const env = { FUZZ_RUNS: runs, ...(seed === undefined ? {} : { FUZZ_SEED: seed }) };
await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/fuzz'], { cwd: root, env });
