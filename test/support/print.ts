/** Printing as an export does, with whatever browser is here. */
import type { ExportContext } from '../../src/export/exporter.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import { openPrinter } from '../../src/print/printer.ts';

/** Does something with a printer, which is closed afterwards. */
export async function withPrinter<T>(
  work: (print: NonNullable<ExportContext['print']>) => Promise<T>,
  browser = findBrowser(),
): Promise<T> {
  if (!browser) throw new Error('nothing prints here');
  const printer = openPrinter(browser);
  try {
    return await work(printer.print);
  } finally {
    await printer.close();
  }
}
