import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { filesBySuite } from './test/plan.js';
import { PATIENCE } from './test/support/patience.ts';

/** Programs speak English, whatever this machine's language is. */
const COMMON = { ...PATIENCE, env: { LC_ALL: 'C.UTF-8' } };

/**
 * The files that a worker tests share the modules they load, which else is a third of the time. What a test puts in place
 * of a function is put back after it.
 */
const SHARED = { isolate: false, restoreMocks: true, ...COMMON };

const { trials = [], processes = [], alone = [] } = filesBySuite();

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
          // By a pattern, so that a file that is new is found while Vitest stays open.
          include: ['test/**/*.test.ts'],
          exclude: ['test/vscode/**', ...trials, ...processes, ...alone],
          ...SHARED,
        },
      },
      { test: { name: 'trials', include: trials, ...SHARED } },
      {
        test: { name: 'processes', include: processes, globalSetup: ['test/support/build.ts'], ...SHARED },
      },
      { test: { name: 'alone', include: alone, restoreMocks: true, ...COMMON } },
    ],
  },
});
