import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { PATIENCE } from '../../support/patience.ts';

/** What a person does in the workbench, with keys and eyes; `dist/` is made before. */
export default defineConfig({
  test: {
    include: ['test/vscode/workbench/*.test.ts'],
    globalSetup: ['test/vscode/workbench/fetch-server.ts'],
    maxWorkers: availableParallelism(),
    // They share no window, only what they are made of.
    isolate: false,
    ...PATIENCE,
  },
});
