import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { PATIENCE } from './test/support/patience.ts';

/** What is tried without VS Code puts something in its place, each another thing. */
const WITHOUT_VSCODE = ['test/extension/!(bundle).test.ts'];

/** What goes through many texts, formats or places: each takes more than some seconds of a processor (CONTRIBUTING.md). */
const TRIALS = [
  'test/contributing.test.ts',
  'test/export/audience/{every-place,ids,leak,leak-places}.test.ts',
  'test/export/changes/{audience,other-readers}.test.ts',
  'test/export/docx/word.test.ts',
  'test/export/html/{narrow,page}.test.ts',
  'test/export/register/dashboard.test.ts',
  'test/export/{bare-picture,hostile-text,verify,words-kept}.test.ts',
  'test/faults/{changing-files,faulty-rule}.test.ts',
  'test/fuzz/{any-text,edit-sequences,editor-answers,writers}.test.ts',
  'test/hostile/floods.test.ts',
  'test/intake/{cases,corpus,kept,text}.test.ts',
  'test/preview/{imported,preview,review}.test.ts',
  'test/print/{golden,pages}.test.ts',
  'test/publish/non-interference.test.ts',
  'test/rules/{fixes,prefixes}.test.ts',
  'test/schema/schema.test.ts',
  'test/try/*.test.ts',
  'test/words/score.test.ts',
];

/** Programs speak English, whatever this machine's language is. */
const COMMON = { ...PATIENCE, env: { LC_ALL: 'C.UTF-8' } };

/** The tests whose text says something. */
function testsThatSay(what: RegExp): readonly string[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map(name => `test/${name.replaceAll('\\', '/')}`)
    .filter(name => name.endsWith('.test.ts') && !/^test\/(?:vscode|try)\//.test(name))
    .filter(name => what.test(readFileSync(name, 'utf8')));
}

/** The tests that start what is in dist/, or look at it: only they wait until it is built. */
const WITH_PROCESSES = testsThatSay(
  /support\/(?:command-line|bundled-server)\.ts|bundled-packages|\.\.\/dist\/|root}dist\//,
);

/**
 * What counts steps counts those of code that is loaded for it alone, and makes all that its worker does take longer
 * (test/support/work.ts).
 */
const ALONE = [...testsThatSay(/support\/work\.ts/), ...WITHOUT_VSCODE];

/**
 * The files that a worker tests share the modules they load, which else is a third of the time. What a test puts in place
 * of a function is put back after it.
 */
const SHARED = { isolate: false, restoreMocks: true, ...COMMON };

export default defineConfig({
  test: {
    // All cores: a test holds no time, so it minds no neighbour.
    maxWorkers: availableParallelism(),
    // What a module becomes for the tests is kept from run to run, by its text.
    experimental: { fsModuleCache: true },
    projects: [
      {
        test: {
          name: 'units',
          include: ['test/**/*.test.ts'],
          exclude: ['test/vscode/**', ...ALONE, ...WITH_PROCESSES, ...TRIALS],
          ...SHARED,
        },
      },
      {
        test: { name: 'trials', include: TRIALS, exclude: [...ALONE, ...WITH_PROCESSES], ...SHARED },
      },
      {
        test: {
          name: 'processes',
          include: WITH_PROCESSES,
          exclude: ['test/vscode/**', ...ALONE],
          globalSetup: ['test/support/build.ts'],
          ...SHARED,
        },
      },
      { test: { name: 'alone', include: ALONE, restoreMocks: true, ...COMMON } },
    ],
  },
});
