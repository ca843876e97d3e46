/** The browser that tests look through: one for all files of a worker; what needs it is left out where there is none. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { findBrowser, openChromium } from '../vscode/harness/browser.js';

export const hasBrowser = findBrowser() !== undefined;
if (!hasBrowser)
  process.stderr.write('Left out: what looks through a browser, for none is installed here.\n');

export const testInBrowser = test.skipIf(!hasBrowser);
export const describeInBrowser = describe.skipIf(!hasBrowser);

let started: Promise<Browser> | undefined;

/** Hands the browser to the tests of a file, and closes what they leave open in it. It ends with its worker. */
export function withBrowser(take: (browser: Browser) => void): void {
  beforeAll(async () => {
    if (!hasBrowser) return;
    started ??= openChromium();
    take(await started);
  });
  afterAll(async () => {
    for (const context of (await started)?.contexts() ?? []) await context.close();
  });
}
