import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { faultOf, sentenceOfFault } from '../base/file-fault.ts';
import { fileText } from '../messages/files.ts';
import { startBrowser } from './browser-process.ts';
import { type BrowserSession, startSession } from './browser-session.ts';
import { openPrintFolder, type PrintFolder } from './print-folders.ts';
import { PrintingFailed } from './printing-failed.ts';

/** Prints all pages of an export with one browser, which asks nothing of the network. */
export interface Printer {
  /** One page, after the one before is there; a draft only shows on which sheet each thing is, and takes half as long. */
  print(page: Uint8Array, how?: { readonly isDraft: boolean }): Promise<Uint8Array>;
  /** Ends the browser and leaves nothing of it; whoever opens a printer does so whatever happens. */
  close(): Promise<void>;
}

/** Starts a browser at once, so that it is there when there is something to print; fails only then. */
export function openPrinter(browser: string): Printer {
  const opened = open(browser);
  opened.catch(() => undefined);
  return {
    print: async (page, { isDraft } = { isDraft: false }) => {
      try {
        const { folder, session } = await opened;
        const source = join(folder.path, 'report.html');
        await writeFile(source, page);
        const address = pathToFileURL(source).href;
        const pdf = await session?.print(address, isDraft).catch(session.end);
        return pdf ?? (await printAlone(address, browser, folder));
      } catch (error) {
        const fault = error instanceof PrintingFailed ? undefined : faultOf(error);
        if (fault === undefined) throw error;
        throw new PrintingFailed(fileText('print.no-folder', { fault: sentenceOfFault(fault, tmpdir()) }));
      }
    },
    close: async () => {
      const there = await opened.catch(() => undefined);
      there?.session?.end();
      await there?.session?.ended;
      await there?.folder.close();
    },
  };
}

/** A folder to print in and, unless it can't be started, a browser; both are there as soon as this has been called. */
async function open(
  browser: string,
): Promise<{ readonly folder: PrintFolder; readonly session?: BrowserSession }> {
  const folder = openPrintFolder();
  try {
    const session = startSession(browser, folder.path);
    folder.onEnd(session.end);
    return { folder, session };
  } catch {
    return { folder };
  }
}

/** Longer than any report takes; what hangs is ended. */
const PATIENCE = 120_000;

const FLAGS = ['--no-pdf-header-footer', '--export-tagged-pdf', '--generate-pdf-document-outline'];

/** Prints the page at an address, with a browser that is started for it and ends with it. */
async function printAlone(address: string, browser: string, folder: PrintFolder): Promise<Uint8Array> {
  const target = join(folder.path, 'report.pdf');
  await run(browser, [...FLAGS, `--print-to-pdf=${target}`, address], folder);
  return await readFile(target).catch(() => {
    throw new PrintingFailed(fileText('print.nothing', { browser }));
  });
}

function run(browser: string, args: readonly string[], { path, onEnd }: PrintFolder): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new PrintingFailed(why));
    const failToStart = (error: unknown) => {
      const fault = faultOf(error);
      fail(
        fault
          ? fileText('print.not-usable', { fault: sentenceOfFault(fault, browser) })
          : fileText('print.not-started', { browser }),
      );
    };
    try {
      const profile = join(path, 'profile-alone');
      const { child, end } = startBrowser(browser, { args, profile, stdio: 'ignore' });
      onEnd(end);
      const patience = setTimeout(end, PATIENCE);
      child.on('error', error => {
        clearTimeout(patience);
        failToStart(error);
      });
      child.on('exit', (code, signal) => {
        clearTimeout(patience);
        if (code === 0) resolve();
        else
          fail(
            signal
              ? fileText('print.stopped', { browser })
              : fileText('print.ended', { browser, code: String(code) }),
          );
      });
    } catch (error) {
      failToStart(error);
    }
  });
}
