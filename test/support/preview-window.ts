/** The preview as VS Code would show it: its real shell, script and style sheet, in a real browser. */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'rolldown';
import { styleSheet } from '../../scripts/bundling.js';
import { shellOf } from '../../src/extension/preview/shell.ts';
import type { FromImported, ToImported } from '../../src/preview/imported/messages.ts';
import type { FromPreview, ToPreview } from '../../src/preview/messages.ts';
import type { FromReview, ToReview } from '../../src/preview/review/messages.ts';
import type { FromSend, ToSend } from '../../src/preview/send/messages.ts';

const ADDRESS = 'http://preview.test/';
const NONCE = 'n0nce';

/** An open preview, or another page, by what it is told and what it says. */
export interface PreviewWindow<To = ToPreview, From extends { readonly type: string } = FromPreview> {
  readonly page: Page;
  /** Every address that was asked for besides the preview's own files. */
  readonly asked: readonly string[];
  /** What the content security policy held back, and other errors. */
  readonly complaints: readonly string[];
  send(message: To): Promise<void>;
  /** What the preview has said so far, of one sort. */
  said<T extends From['type']>(type: T): Promise<Extract<From, { type: T }>[]>;
}

/** Opens an empty preview in a theme. */
export async function openPreview(browser: Browser, theme = 'vscode-light'): Promise<PreviewWindow> {
  bundled ??= readFiles('main.ts', 'preview.css');
  return openPage(browser, await bundled, theme);
}

/** Opens the page beside an imported report, which is empty yet. */
export async function openImported(
  browser: Browser,
  theme: string,
): Promise<PreviewWindow<ToImported, FromImported>> {
  return openPage(browser, await readFiles('imported/main.ts', 'imported/imported.css'), theme);
}

/** Opens the page of changes that came back, which is empty yet. */
export async function openReview(
  browser: Browser,
  theme: string,
): Promise<PreviewWindow<ToReview, FromReview>> {
  return openPage(browser, await readFiles('review/main.ts', 'review/review.css'), theme);
}

/** Opens the page that sends a report, which is empty yet. */
export async function openSend(browser: Browser, theme: string): Promise<PreviewWindow<ToSend, FromSend>> {
  return openPage(browser, await readFiles('send/main.ts', 'send/send.css'), theme);
}

async function openPage<To, From extends { readonly type: string }>(
  browser: Browser,
  files: Readonly<Record<string, string>>,
  theme: string,
): Promise<PreviewWindow<To, From>> {
  const page = await browser.newPage({ viewport: { width: 700, height: 900 } });
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  page.on('dialog', dialog => {
    complaints.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  const html = shellOf(
    { script: 'main.js', style: 'preview.css', language: 'en', title: 'Preview of kosovo-2009.mission' },
    NONCE,
  ).replace('<body>', `<body class="${theme}">`);
  await page.route('**', route => {
    const name = route.request().url().replace(ADDRESS, '');
    if (name === '') return route.fulfill({ contentType: 'text/html', body: html });
    if (name in files) return route.fulfill({ body: files[name] ?? '', contentType: typeOf(name) });
    asked.push(route.request().url());
    return route.abort();
  });
  await page.addInitScript(
    'window.said = []; window.acquireVsCodeApi = () => ({ postMessage: message => said.push(message), setState() {} });',
  );
  await page.goto(ADDRESS);
  return {
    page,
    asked,
    complaints,
    async send(message) {
      await page.evaluate(`dispatchEvent(new MessageEvent('message', { data: ${JSON.stringify(message)} }))`);
    },
    async said(type) {
      return (await page.evaluate<From[]>('said')).filter(message => isOf(type, message));
    },
  };
}

let bundled: Promise<Record<string, string>> | undefined;

async function readFiles(script: string, sheet: string): Promise<Record<string, string>> {
  const folder = new URL('../../src/preview/', import.meta.url);
  const { output } = await build({
    input: fileURLToPath(new URL(script, folder)),
    platform: 'browser',
    output: { format: 'iife' },
    write: false,
  });
  const style = await styleSheet(new URL(sheet, folder));
  return { 'main.js': output[0].code, 'preview.css': style };
}

function typeOf(name: string): string {
  return name.endsWith('.css') ? 'text/css' : 'text/javascript';
}

function isOf<From extends { readonly type: string }, T extends From['type']>(
  type: T,
  message: From,
): message is Extract<From, { type: T }> {
  return message.type === type;
}
