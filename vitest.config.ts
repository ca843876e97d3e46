import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { PATIENCE } from './test/support/patience.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'],
    // All cores: a test holds no time, so it minds no neighbour.
    maxWorkers: availableParallelism(),
    ...PATIENCE,
    globalSetup: ['test/support/build.ts'],
  },
});
