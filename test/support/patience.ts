/** How long a test may take, in milliseconds: so long that only what hangs is given up, on however busy a machine. */
export const HANG = 600_000;

/** How long something may be waited for: less, so that the test itself says what it waited for. */
export const WAIT = 180_000;

/** For Vitest. */
export const PATIENCE = { testTimeout: HANG, hookTimeout: HANG, expect: { poll: { timeout: WAIT } } };
