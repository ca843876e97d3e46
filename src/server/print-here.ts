/** Printing with a browser of the author's machine. */
import { editorText } from '../messages/editor.ts';
import { findBrowser } from '../print/find-browser.ts';
import { printPage } from '../print/print-page.ts';
import { PrintingFailed } from '../print/printing-failed.ts';

/** Prints a page as PDF, or fails with a sentence for the author. */
export async function printHere(page: Uint8Array): Promise<Uint8Array> {
  const browser = findBrowser();
  if (!browser) throw new PrintingFailed(editorText('print.no-browser'));
  return printPage(page, browser);
}
