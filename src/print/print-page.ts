/** Prints a page as PDF with a browser that is on the machine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { faultOf, sentenceOfFault } from '../file-fault.ts';
import { fileText } from '../messages/files.ts';
import { inPrintFolder } from './print-folders.ts';
import { PrintingFailed } from './printing-failed.ts';

/** Longer than any report takes; what hangs is ended. */
const PATIENCE = 120_000;

/** Prints by way of a folder of its own, which is gone afterwards; the browser asks nothing of the network. */
export async function printPage(page: Uint8Array, browser: string): Promise<Uint8Array> {
  try {
    return await inPrintFolder(async (folder, onEnd) => {
      const source = join(folder, 'report.html');
      const target = join(folder, 'report.pdf');
      await writeFile(source, page);
      const args = [
        ...FLAGS,
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${target}`,
        pathToFileURL(source).href,
      ];
      await run(browser, args, onEnd);
      return await readFile(target).catch(() => {
        throw new PrintingFailed(fileText('print.nothing', { browser }));
      });
    });
  } catch (error) {
    const fault = error instanceof PrintingFailed ? undefined : faultOf(error);
    if (fault === undefined) throw error;
    throw new PrintingFailed(fileText('print.no-folder', { fault: sentenceOfFault(fault, tmpdir()) }));
  }
}

const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-pdf-header-footer',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
];

/** Runs the browser with all that it starts; on Windows its job ends with it, elsewhere its group of processes is ended. */
function run(browser: string, args: readonly string[], onEnd: (end: () => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new PrintingFailed(why));
    const child = spawn(browser, args, {
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: 'ignore',
    });
    const end = () => endGroup(child);
    onEnd(end);
    const patience = setTimeout(end, PATIENCE);
    child.on('error', error => {
      clearTimeout(patience);
      const fault = faultOf(error);
      fail(
        fault
          ? fileText('print.not-usable', { fault: sentenceOfFault(fault, browser) })
          : fileText('print.not-started', { browser }),
      );
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
  });
}

function endGroup(child: ChildProcess): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
