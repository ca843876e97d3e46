/** A Chromium without a window, for tests that look at a finished page. */
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../vscode/harness/browser.js';

export async function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
