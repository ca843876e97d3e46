/** `npm run test:quick`: what a change needs to hear first, at once: types, lint, and all units but trials. */
import { fileURLToPath } from 'node:url';
import { run } from './run.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** @param {string[]} args */
const npm = (...args) => run('npm', ['run', '--silent', ...args], { cwd: root });

/** @param {Error} error */
const told = error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
};

await Promise.all([
  npm('check:types').catch(told),
  npm('check:lint').catch(told),
  npm('test:unit', '--', '--project', 'units', '--reporter', 'dot').catch(told),
]);
