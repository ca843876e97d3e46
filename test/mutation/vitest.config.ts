import { defineConfig } from 'vitest/config';
import { PATIENCE } from '../support/patience.ts';

/** The tests that can notice a slip in the room that is tried; `mutate.js` names them. */
export default defineConfig({
  test: {
    include: (process.env.MISSION_REPORT_MUTATED ?? '').split(','),
    restoreMocks: true,
    env: { LC_ALL: 'C.UTF-8' },
    ...PATIENCE,
  },
});
