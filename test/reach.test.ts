/** What `npm run test:changed` takes for within reach of a change. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { testFiles } from './plan.js';
import { edgesOf, testsThatReach } from './support/reach.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const FOLDERS = ['src', 'test', 'scripts', 'language', 'examples', 'docs', 'media'];
const files = FOLDERS.flatMap(folder =>
  readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' }).map(
    name => `${folder}/${name.replaceAll('\\', '/')}`,
  ),
);
const edges = edgesOf(ROOT, files);
const reach = (changed: string) => testsThatReach(edges, testFiles(), [changed]);
const reached = (changed: string) => [...reach(changed).steps.keys()];

test.each([
  ['what imports it, by way of others', 'src/domain/marking.ts', 'test/publish/non-interference.test.ts'],
  ['what starts the program that it is part of', 'src/cli/new.ts', 'test/cli/new.test.ts'],
  [
    'what speaks to the server that it is part of',
    'src/server/serve.ts',
    'test/faults/killed-server.test.ts',
  ],
  ['what reads it in its own folder', 'test/rules/finding/answered.mission', 'test/rules/fixes.test.ts'],
  ['what reads the folder that it is in', 'examples/selm-2024.mission', 'test/export/golden.test.ts'],
  ['what reads it through a helper', 'language/messages/en/rules.json', 'test/rules/fixtures.test.ts'],
  ['what runs it in VS Code', 'src/extension/start.ts', 'test/vscode/suite/menus.suite.ts'],
  ['what is run itself', 'test/domain/due-day.test.ts', 'test/domain/due-day.test.ts'],
])('a change reaches %s', (_, changed, test) => {
  expect(reached(changed)).toContain(test);
});

test('it says in how many steps', () => {
  const { steps } = reach('src/domain/due-day.ts');
  expect(steps.get('test/domain/due-day.test.ts')).toBe(1);
  expect(steps.get('test/rules/fixtures.test.ts')).toBeGreaterThan(2);
});

test('a change does not reach what has nothing of it', () => {
  const tests = reached('src/extension/start.ts');
  expect(tests).not.toContain('test/rules/fixtures.test.ts');
  expect(tests).not.toContain('test/cli/new.test.ts');
  expect(tests.length).toBeLessThan(testFiles().length / 3);
});

test('the folder in which a path begins is not read for that', () => {
  const { data } = edges('test/vscode/workbench/word-and-back.test.ts');
  expect(data).not.toContain('test/house.test.ts');
});

test('a package that changes reaches everything, and what no test reads reaches none', () => {
  expect(reached('package-lock.json')).toEqual(testFiles());
  const unread = ['no', 'such', 'file'].join('/');
  expect(reach(unread)).toEqual({ steps: new Map(), unreached: [unread] });
});
