/** Prints a page by the browser's own command line: for browsers that can't be driven. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultOf, sentenceOfFault } from '../file-fault.ts';
import { fileText } from '../messages/files.ts';
import { startBrowser } from './browser-process.ts';
import type { PrintFolder } from './print-folders.ts';
import { PrintingFailed } from './printing-failed.ts';

/** Longer than any report takes; what hangs is ended. */
const PATIENCE = 120_000;

const FLAGS = ['--no-pdf-header-footer', '--export-tagged-pdf', '--generate-pdf-document-outline'];

/** Prints the page at an address, with a browser that is started for it and ends with it. */
export async function printAlone(address: string, browser: string, folder: PrintFolder): Promise<Uint8Array> {
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
