/** Prints a page as PDF with a browser that is on the machine. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Longer than any report takes; what hangs is ended. */
const PATIENCE = 120_000;

/** A browser that could not be started, or printed nothing. */
export class PrintingFailed extends Error {}

/** Prints by way of a folder of its own, which is gone afterwards; the browser asks nothing of the network. */
export async function printPage(page: Uint8Array, browser: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'mission-report-print-'));
  try {
    const source = join(folder, 'report.html');
    const target = join(folder, 'report.pdf');
    await writeFile(source, page);
    await run(browser, [
      ...FLAGS,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${target}`,
      pathToFileURL(source).href,
    ]);
    return await readFile(target).catch(() => {
      throw new PrintingFailed(`“${browser}” printed nothing.`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
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

function run(browser: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(browser, [...args], { timeout: PATIENCE, windowsHide: true }, error => {
      if (error)
        reject(new PrintingFailed(`“${browser}” could not print the page: ${firstLine(error.message)}`));
      else resolve();
    });
  });
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
