import type { Exporter } from '../export/exporter.ts';
import { commandText } from '../messages/command-line.ts';
import { findBrowser } from '../print/find-browser.ts';
import { openPrinter, type Printer } from '../print/printer.ts';
import { PrintingFailed } from '../print/printing-failed.ts';
import { kindOf } from './io.ts';
import { Refusal } from './refusal.ts';

/** Starts a browser for what has to be printed, to be closed again; undefined where nothing has to, or nothing can. */
export async function printerFor(
  exporters: readonly Exporter[],
  named: string | undefined,
): Promise<Printer | undefined> {
  if (!exporters.some(({ isPrinted }) => isPrinted)) return undefined;
  if (named !== undefined && (await kindOf(named)) !== 'file') {
    throw new Refusal(commandText('order.no-browser', { path: named }));
  }
  const browser = named ?? findBrowser();
  if (browser === undefined) return undefined;
  const { print, close } = openPrinter(browser);
  return { print: (...what) => print(...what).catch(refuse), close };
}

function refuse(error: unknown): never {
  if (!(error instanceof PrintingFailed)) throw error;
  throw new Refusal(commandText('order.not-printed', { why: error.message }));
}
