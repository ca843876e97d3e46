/** The preview as VS Code would show it: its real shell, script and style sheet, in a real browser. */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'rolldown';
import { styleSheet } from '../../scripts/style-sheet.js';
import { shellOf } from '../../src/extension/preview/shell.ts';
import type { FromPreview, ToPreview } from '../../src/preview/messages.ts';

const ADDRESS = 'http://preview.test/';
const NONCE = 'n0nce';

/** An open preview. */
export interface PreviewWindow {
  readonly page: Page;
  /** Every address that was asked for besides the preview's own files. */
  readonly asked: readonly string[];
  /** What the content security policy held back, and other errors. */
  readonly complaints: readonly string[];
  send(message: ToPreview): Promise<void>;
  /** What the preview has said so far, of one sort. */
  said<T extends FromPreview['type']>(type: T): Promise<Extract<FromPreview, { type: T }>[]>;
}

/** Opens an empty preview in a theme. */
export async function openPreview(browser: Browser, theme = 'vscode-light'): Promise<PreviewWindow> {
  const files = await bundle();
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
      await page.evaluate(data => dispatchEvent(new MessageEvent('message', { data })), message);
    },
    async said(type) {
      return (await page.evaluate<FromPreview[]>('said')).filter(message => isOf(type, message));
    },
  };
}

let bundled: Promise<Record<string, string>> | undefined;

function bundle(): Promise<Record<string, string>> {
  bundled ??= readFiles();
  return bundled;
}

async function readFiles(): Promise<Record<string, string>> {
  const folder = new URL('../../src/preview/', import.meta.url);
  const { output } = await build({
    input: fileURLToPath(new URL('main.ts', folder)),
    platform: 'browser',
    output: { format: 'iife' },
    write: false,
  });
  const style = await styleSheet(new URL('preview.css', folder));
  return { 'main.js': output[0].code, 'preview.css': style };
}

function typeOf(name: string): string {
  return name.endsWith('.css') ? 'text/css' : 'text/javascript';
}

function isOf<T extends FromPreview['type']>(
  type: T,
  message: FromPreview,
): message is Extract<FromPreview, { type: T }> {
  return message.type === type;
}
