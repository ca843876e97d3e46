import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { noticedAlone, scoreOf } from './mutate.js';
import rooms from './rooms.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test('every room has files that are there, and tests that look at them', () => {
  const places = rooms.flatMap(({ files, tests }) => [...files, ...tests]);
  expect(places.filter(place => !existsSync(ROOT + place))).toEqual([]);
});

const mutant = (status: string, ...killedBy: readonly string[]) => ({ status, killedBy: [...killedBy] });
const report = {
  files: {
    'src/a.ts': { mutants: [mutant('Killed', '1', '2'), mutant('Survived'), mutant('CompileError')] },
    'src/b.ts': { mutants: [mutant('Killed', '1', '3'), mutant('Timeout'), mutant('NoCoverage')] },
  },
  testFiles: {
    'test/one.test.ts': { tests: [{ id: '1' }, { id: '2' }] },
    'test/other.test.ts': { tests: [{ id: '3' }] },
  },
};

test('the score is the share of slips that were noticed, without those that no compiler lets through', () => {
  expect(scoreOf(report)).toBe(60);
  expect(scoreOf({ files: {} })).toBe(0);
});

test('a file is alone in noticing a slip where all tests that do so are its own', () => {
  expect(noticedAlone(report)).toEqual({ 'test/one.test.ts': 1 });
});
