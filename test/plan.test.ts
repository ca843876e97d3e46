import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createVitest } from 'vitest/node';
import { filesBySuite, LEFT_TO_ALL, suiteOf, testFiles } from './plan.js';

test('each file with tests runs in exactly one place', async () => {
  const { vscode = [], workbench = [] } = filesBySuite();
  const vitest = await createVitest('test', { watch: false });
  const run = await vitest.globTestSpecifications();
  await vitest.close();
  const inVitest = run.map(({ moduleId, project }) => [moduleId.slice(ROOT.length), project.name]);
  const inVSCode = vscode.map(file => [file, 'vscode']);
  const inWorkbench = workbench.map(file => [file, 'workbench']);
  const places = [...inVitest, ...inVSCode, ...inWorkbench].sort();
  expect(places).toEqual(testFiles().map(file => [file, suiteOf(file)]));
});

test('what npm test leaves to npm run test:all is there, and is all that asks for it', () => {
  const asks = /\bEVERYTHING\b|\bsampled\(/;
  const parts = LEFT_TO_ALL.filter(({ isPart }) => isPart).map(({ file }) => file);
  expect(LEFT_TO_ALL.filter(({ file }) => !existsSync(ROOT + file))).toEqual([]);
  const asking = testFiles().filter(file => file !== OWN && asks.test(readFileSync(ROOT + file, 'utf8')));
  expect(asking).toEqual([...parts].sort());
});

const ROOT = fileURLToPath(new URL('../', import.meta.url)).replaceAll('\\', '/');
const OWN = 'test/plan.test.ts';
