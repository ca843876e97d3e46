import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { PATIENCE } from './test/support/patience.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'],
    // All cores: a test holds no time, so it minds no neighbour.
    maxWorkers: availableParallelism(),
    // The files that a worker tests share the modules they load, which else is a third of the time. What a test puts in
    // place of a function is put back after it.
    isolate: false,
    restoreMocks: true,
    // Programs speak English, whatever this machine's language is.
    env: { LC_ALL: 'C.UTF-8' },
    ...PATIENCE,
    globalSetup: ['test/support/build.ts'],
  },
});
