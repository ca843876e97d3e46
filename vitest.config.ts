import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { PATIENCE } from './test/support/patience.ts';

/** What counts steps counts those of code that is loaded for it alone (test/support/work.ts). */
const COUNTING = ['test/hostile/work.test.ts', 'test/syntax/floods.test.ts', 'test/words/floods.test.ts'];
/** What is tried without VS Code puts something in its place, each another thing. */
const WITHOUT_VSCODE = ['test/extension/!(bundle).test.ts'];
const ALONE = [...COUNTING, ...WITHOUT_VSCODE];

/** Programs speak English, whatever this machine's language is. */
const COMMON = { ...PATIENCE, env: { LC_ALL: 'C.UTF-8' } };

export default defineConfig({
  test: {
    // All cores: a test holds no time, so it minds no neighbour.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'units',
          include: ['test/**/*.test.ts'],
          exclude: ['test/vscode/**', ...ALONE],
          // The files that a worker tests share the modules they load, which else is a third of the time. What a test
          // puts in place of a function is put back after it.
          isolate: false,
          restoreMocks: true,
          globalSetup: ['test/support/build.ts'],
          ...COMMON,
        },
      },
      { test: { name: 'alone', include: ALONE, restoreMocks: true, ...COMMON } },
    ],
  },
});
