/** From the address of the page to try to the first problems on it, in a browser: `npm run bench -- --try`. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hostFolder } from '../../scripts/host.js';
import { openTry } from '../support/try-page.ts';
import { least, median } from './measure.ts';

const RUNS = 7;
const WITHIN_MS = 2000;

// Where it lies: it looks for the browser's driver from there.
const harness = pathToFileURL(resolve('test/vscode/harness/browser.js')).href;
const { openChromium }: typeof import('../vscode/harness/browser.js') = await import(harness);

const host = await hostFolder(resolve('dist/try'));
const browser = await openChromium();
const taken: number[] = [];
try {
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const { page } = await openTry(browser, host, {}, async opened => {
      await opened.locator('#ready li').first().waitFor();
      taken.push(performance.now() - start);
    });
    await page.context().close();
  }
} finally {
  await browser.close();
  host.close();
}
process.stdout.write(
  `First problems of the page to try: ${median(taken).toFixed(0)} / ${least(taken).toFixed(0)} ms (median / least; wanted ${WITHIN_MS})\n`,
);
