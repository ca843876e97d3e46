/**
 * `npm run test:quick`: what a change needs to hear first, at once: types, lint, the fixtures of the rules, the writers,
 * syntax, editor and house.
 */
import { fileURLToPath } from 'node:url';
import { run } from './run.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** @param {string[]} args */
const npm = (...args) => run('npm', ['run', '--silent', ...args], { cwd: root });

const HEARD = [
  'test/house.test.ts',
  'test/rules/fixtures.test.ts',
  'test/examples/examples.test.ts',
  'test/export/golden.test.ts',
  ...['syntax/', 'syntaxes/', 'editor/', 'lexicon/', 'compile/', 'messages/'].map(name => `test/${name}`),
];

/** @param {Error} error */
const told = error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
};

await Promise.all([
  npm('check:types').catch(told),
  npm('check:lint').catch(told),
  npm('test:unit', '--', '--project', 'units', '--project', 'trials', '--reporter', 'dot', ...HEARD).catch(
    told,
  ),
]);
