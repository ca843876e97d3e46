/** More reports than memory: a sentence with what to do, and no words of the engine’s own. */
import { expect, test } from 'vitest';
import { CLI, folderWith, run } from '../support/command-line.ts';

/** Two million characters of two bytes, which nobody need understand. */
const COMMENTS = `// ${'ж'.repeat(1000)}\n`.repeat(2000);
const REPORTS = Object.fromEntries(
  Array.from({ length: 30 }, (_, number) => [
    `m${number}.mission`,
    `mission m${number}: Mission\n${COMMENTS}`,
  ]),
);

test.each([
  ['check', '.'],
  ['register', '.', '--to', 'csv'],
])('%s', async (...args) => {
  const folder = folderWith(REPORTS);
  const { code, err } = await run(process.execPath, ['--max-old-space-size=100', CLI, ...args], folder);
  expect(err).toContain('There are too many reports for the memory that Node.js may use');
  expect(code).toBe(2);
});
