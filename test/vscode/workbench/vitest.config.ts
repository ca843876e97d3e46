import { defineConfig } from 'vitest/config';

/** What a person does in the workbench, with keys and eyes; `dist/` is made before. */
export default defineConfig({
  test: {
    include: ['test/vscode/workbench/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
