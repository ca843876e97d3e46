/** The page to try as a web host gives it to a browser, with every request that leaves it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildTry } from '../../scripts/build-try.js';
import { WAIT } from './patience.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
};

/** A web host with nothing but the files of the page. */
export interface Host {
  readonly folder: string;
  /** What the page is made of, by the paths in the project. */
  readonly inputs: readonly string[];
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

/** Builds the page and offers it. */
export async function hostTry(): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'try-'));
  const inputs = await buildTry(folder);
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    const name = pathname === '/' ? '/index.html' : pathname;
    try {
      const bytes = readFileSync(join(folder, name));
      response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    folder,
    inputs,
    address: `http://127.0.0.1:${portOf(server)}/`,
    close: () => closeHost(server, folder),
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function closeHost(server: Server, folder: string): void {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
}

/** Opens the page and waits until its first example is checked and shown. */
export async function openTry(
  browser: Browser,
  { address }: Host,
  options: BrowserContextOptions = {},
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
  await isReady(page);
  return { page, asked, complaints };
}

/** Waits for what is left to do of the shown text, its colours and its page. */
export async function isReady(page: Page): Promise<void> {
  await page.locator('#ready meter').waitFor();
  await page.locator('.is-keyword').first().waitFor();
  await page.frameLocator('iframe').locator('h1').first().waitFor();
}
