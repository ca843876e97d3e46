/** `npm run fuzz -- TIMES [SEED]`: the properties of test/fuzz, TIMES as often as `npm test` tries them. */
import { fileURLToPath } from 'node:url';
import { run } from './run.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const [, , times = '10', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv;
const env = { FUZZ_TIMES: times, FUZZ_SEED: seed };
await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/fuzz'], { cwd: root, env });
