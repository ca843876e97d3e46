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
])('a change reaches %s', (_, changed, reached) => {
  expect(reach(changed).reached).toContain(reached);
});

test('a change does not reach what has nothing of it', () => {
  const { reached } = reach('src/extension/start.ts');
  expect(reached).not.toContain('test/rules/fixtures.test.ts');
  expect(reached).not.toContain('test/cli/new.test.ts');
  expect(reached.length).toBeLessThan(testFiles().length / 3);
});

test('a package that changes reaches everything, and what no test reads reaches none', () => {
  expect(reach('package-lock.json').reached).toEqual(testFiles());
  const unread = ['no', 'such', 'file'].join('/');
  expect(reach(unread)).toEqual({ reached: [], unreached: [unread] });
});
