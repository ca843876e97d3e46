import { findBrowser } from '../print/find-browser.ts';
import { openPrinter, type Printer } from '../print/printer.ts';

/** How a printer is opened; undefined where there is no browser to print with. */
export function printerHere(): (() => Printer) | undefined {
  const browser = findBrowser();
  return browser === undefined ? undefined : () => openPrinter(browser);
}
