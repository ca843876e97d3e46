/** Printing as an export does, with whatever browser is here. */
import type { ExportContext } from '../../src/export/exporter.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import { openPrinter, type Printer } from '../../src/print/printer.ts';

/** What prints for all files of a worker; it ends, and takes what it has written with it, when the worker does. */
let shared: Printer | undefined;

/** Does something with a printer; one that prints with another browser is closed afterwards. */
export async function withPrinter<T>(
  work: (print: NonNullable<ExportContext['print']>) => Promise<T>,
  other?: string,
): Promise<T> {
  const browser = findBrowser();
  if (other === undefined && browser) {
    shared ??= openPrinter(browser);
    return work(shared.print);
  }
  const printer = openPrinter(other ?? '');
  try {
    return await work(printer.print);
  } finally {
    await printer.close();
  }
}
