import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { BrowserPipe } from './browser-pipe.ts';
import { startBrowser } from './browser-process.ts';

/** How long a browser may take to start, and to print a page; what hangs is ended. */
const PATIENCE = { start: 20_000, print: 120_000 };

/** A browser that is running, or is about to. */
export interface BrowserSession {
  /** Prints the page at an address; fails where the browser can't be driven, which administrators may forbid. */
  print(address: string, isDraft: boolean): Promise<Uint8Array>;
  /** Ends the browser at once. */
  end(): void;
  readonly ended: Promise<void>;
}

/** Starts a browser, and returns before it is there. */
export function startSession(browser: string, folder: string): BrowserSession {
  const { child, end } = startBrowser(browser, {
    args: ['--remote-debugging-pipe'],
    profile: join(folder, 'profile'),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  // As the browser sees them, the third is read from and the fourth written to.
  const [, , , to, from] = child.stdio;
  const pipe = new BrowserPipe(to as Writable, from as Readable);
  const ended = new Promise<void>(resolve => {
    child.once('exit', () => resolve()).once('error', () => resolve());
  }).then(() => pipe.close());
  const page = within(PATIENCE.start, end, openPage(pipe));
  // Told when something is to be printed.
  page.catch(() => undefined);
  const print = async (address: string, isDraft: boolean) => (await page)(address, isDraft);
  return { print: (...what) => within(PATIENCE.print, end, print(...what)), end, ended };
}

/** Opens an empty page, and returns what prints an address on it. */
async function openPage(pipe: BrowserPipe): Promise<BrowserSession['print']> {
  const { targetId } = await pipe.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.ask('Target.attachToTarget', { targetId, flatten: true });
  const ask = (method: string, params = {}) => pipe.ask(method, params, sessionId);
  await ask('Page.enable');
  const { frameTree } = (await ask('Page.getFrameTree')) as { frameTree: { frame: { loaderId: unknown } } };
  await ask('Page.setLifecycleEventsEnabled', { enabled: true });
  let shown = frameTree.frame.loaderId;
  return async (url, isDraft) => {
    const loaded = pipe.event(
      (method, { name, loaderId }) =>
        method === 'Page.lifecycleEvent' && name === 'load' && loaderId !== shown,
    );
    const [{ loaderId }, { errorText }] = await Promise.all([loaded, ask('Page.navigate', { url })]);
    if (errorText !== undefined) throw new Error(String(errorText));
    shown = loaderId;
    // What is hidden has its place all the same.
    if (isDraft) await ask('Runtime.evaluate', { expression: HIDDEN });
    const { data } = await ask('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: !isDraft,
      generateDocumentOutline: !isDraft,
    });
    return Buffer.from(String(data), 'base64');
  };
}

const HIDDEN = "document.documentElement.style.visibility = 'hidden'";

async function within<T>(patience: number, end: () => void, work: Promise<T>): Promise<T> {
  const timer = setTimeout(end, patience);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
