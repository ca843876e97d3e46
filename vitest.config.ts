import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { PATIENCE } from './test/support/patience.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'],
    // All cores: a test holds no time, so it minds no neighbour.
    maxWorkers: availableParallelism(),
    // Programs speak English, whatever this machine's language is.
    env: { LC_ALL: 'C.UTF-8' },
    ...PATIENCE,
    globalSetup: ['test/support/build.ts'],
  },
});
