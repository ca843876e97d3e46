import { editorText } from '../messages/editor.ts';
import { findBrowser } from '../print/find-browser.ts';
import { openPrinter, type Printer } from '../print/printer.ts';
import { PrintingFailed } from '../print/printing-failed.ts';

/** A printer, which fails with a sentence for the author where there is no browser. */
export function printerHere(): Printer {
  const browser = findBrowser();
  if (browser) return openPrinter(browser);
  const failed = new PrintingFailed(editorText('print.no-browser'));
  return { print: () => Promise.reject(failed), close: () => Promise.resolve() };
}
