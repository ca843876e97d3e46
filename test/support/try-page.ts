/** The page to try as a web host gives it to a browser, with every request that leaves it. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { WAIT } from './patience.ts';

/** A web host with nothing but the files of the page. */
export interface Host {
  readonly folder: string;
  readonly address: string;
  close(): void;
}

/** A request, as far as it could take something along. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly body: string | null;
}

/** The page in a browser. */
export interface TryPage {
  readonly page: Page;
  /** Every request of the page, its frame and its worker. */
  readonly asked: readonly Asked[];
  /** Errors, and what the policy held back. */
  readonly complaints: readonly string[];
}

/** Opens the page and waits until its first example is checked and shown, or for something else. */
export async function openTry(
  browser: Browser,
  { address }: Host,
  options: BrowserContextOptions = {},
  until: (page: Page) => Promise<void> = isReady,
): Promise<TryPage> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  context.setDefaultTimeout(WAIT);
  const asked: Asked[] = [];
  const complaints: string[] = [];
  context.on('request', request =>
    asked.push({ method: request.method(), url: request.url(), body: request.postData() }),
  );
  context.on('console', message => complaints.push(message.text()));
  context.on('weberror', error => complaints.push(error.error().message));
  const page = await context.newPage();
  await page.goto(address);
  await until(page);
  return { page, asked, complaints };
}

/** Waits for what is left to do of the shown text, its colours and its page. */
export async function isReady(page: Page): Promise<void> {
  await page.locator('#ready meter').waitFor();
  await page.locator('.is-keyword').first().waitFor();
  await page.frameLocator('iframe').locator('h1').first().waitFor();
}
