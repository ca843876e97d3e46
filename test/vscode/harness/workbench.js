/** VS Code's workbench in a headless browser, on its own server: what tests drive where there is no desktop. */
import { EventEmitter, once } from 'node:events';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'node:util';
import { startServer } from '../../../scripts/vscode-server.js';
import { openChromium } from './browser.js';
import { loadWebExtension } from './web-extension.js';

/** What the desktop does by default and the browser does not. */
const LIKE_THE_DESKTOP = { 'files.autoSave': 'off' };

/**
 * Opens a folder or workspace file in the workbench.
 * @param {{
 *   open?: string,
 *   developmentPaths?: string[],
 *   testsPath?: string,
 *   userData: string,
 *   extensions: string,
 *   settings?: Record<string, unknown>,
 *   language?: string,
 *   size?: { width: number, height: number },
 *   log?: (line: string) => void,
 *   web?: import('./web-extension.js').WebExtension,
 * }} options `web` loads an extension into the browser itself, as vscode.dev does; `language` is the display language,
 * in which extensions speak. VS Code itself would need a language pack, which only its marketplace has; `size` is that of
 * the window, which is laid out once.
 */
export async function openWorkbench(options) {
  const server = await startServer({
    data: join(options.userData, 'server'),
    userData: options.userData,
    extensions: options.extensions,
    settings: { ...LIKE_THE_DESKTOP, ...options.settings },
    args: ['--disable-workspace-trust', '--enable-smoke-test-driver'],
  });
  try {
    const browser = await openChromium();
    const page = await browser.newPage({ viewport: options.size ?? { width: 1400, height: 900 } });
    const close = async () => {
      await browser.close();
      await server.stop();
    };
    const exited = await watch(page, options.log ?? (() => undefined));
    const { language } = options;
    if (language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
    if (options.web) await loadWebExtension(page, `127.0.0.1:${server.port}`, options.web);
    await page.goto(await address(server.port, options));
    return { page, exited, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * Hands on the extension host's console, and gives a promise of the exit code of the tests it runs.
 * @param {import('playwright-core').Page} page
 * @param {(line: string) => void} log
 */
async function watch(page, log) {
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ _type, /** @type {unknown[]} */ args) => log(format(...args)),
  );
  const ends = new EventEmitter();
  const code = once(ends, 'exit').then(([value]) => Number(value));
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ value) => ends.emit('exit', value));
  page.on('crash', () => ends.emit('exit', 1));
  // An object, because a bare promise would be awaited together with the page.
  return { code };
}

/**
 * @param {number} port
 * @param {{ open?: string, developmentPaths?: string[], testsPath?: string }} options
 */
async function address(port, { open, developmentPaths = [], testsPath }) {
  const host = `127.0.0.1:${port}`;
  const remote = (/** @type {string} */ path) => `vscode-remote://${host}${encodeURI(path)}`;
  const payload = [
    ...developmentPaths.map(path => ['extensionDevelopmentPath', remote(path)]),
    ...(testsPath ? [['extensionTestsPath', remote(testsPath)]] : []),
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (open) query.set((await stat(open)).isDirectory() ? 'folder' : 'workspace', open);
  return `http://${host}/?${query}`;
}
