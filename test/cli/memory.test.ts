/** Many reports take little memory; where there is too little, a sentence says what to do, and no words of the engine’s own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLI, folderWith, run } from '../support/command-line.ts';

/** Half a million characters of two bytes, which nobody need understand. */
const COMMENTS = `// ${'ж'.repeat(10_000)}\n`.repeat(50);
/** As texts, more than the memory that each command has below. */
const REPORTS = Object.fromEntries(
  Array.from({ length: 120 }, (_, number) => [
    `m${number}.mission`,
    `mission report-of-mission-${number}: Mission\n${number % 12 === 0 ? 'meeting on 1 March 2024: Talks\n' : ''}${COMMENTS}`,
  ]),
);
/** What all reports may name stays at hand. */
const VOCABULARIES = Object.fromEntries(
  Array.from({ length: 30 }, (_, number) => [
    `p${number}.mission`,
    `programme p${number}: P\n${Array.from({ length: 3000 }, (_, i) => `organization o${number}-${i}: O ${i}\n`).join('')}`,
  ]),
);

function inLittleMemory(folder: string, args: readonly string[]) {
  return run(process.execPath, ['--max-old-space-size=100', CLI, ...args], folder);
}

test.each([
  ['check', '.', '--fix'],
  ['register', '.', '--to', 'csv'],
])('the texts of many reports are not kept: %s %s %s', async (...args) => {
  const folder = folderWith(REPORTS);
  const { code, err } = await inLittleMemory(folder, args);
  expect(err).not.toContain('memory');
  expect(code).toBeLessThan(2);
  if (!args.includes('--fix')) return;
  const texts = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'));
  expect(texts.filter(text => text.includes('meeting on 2024-03-01: Talks'))).toHaveLength(10);
});

test.each([
  ['check', '.'],
  ['register', '.', '--to', 'csv'],
])('%s says so where there is too little', async (...args) => {
  const { code, err } = await inLittleMemory(folderWith(VOCABULARIES), args);
  expect(err).toContain('There are too many reports for the memory that Node.js may use');
  expect(code).toBe(2);
});
