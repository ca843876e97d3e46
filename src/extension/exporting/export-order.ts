/** What an author wants of an export, and where it goes. */
import { Uri, workspace } from 'vscode';
import type { SendOrder } from '../../protocol/send.ts';

/** A whole order; it can be remembered as it is. */
export interface ExportOrder extends Omit<SendOrder, 'day'> {
  readonly formats: readonly string[];
  readonly audience: string;
  /** The one table that is to be shown, where it is not all of the report. */
  readonly table?: string;
  /** Address of the file for one format, of the folder for several. */
  readonly place: string;
}

/** What of an order is the server's to know. */
export function orderOf(whole: ExportOrder | SendOrder): SendOrder {
  if (!('place' in whole)) return whole;
  const { table, place: _, ...order } = whole;
  return table === undefined ? order : { ...order, layout: table };
}

/** The folder to which an order goes, or else that of the report; undefined where neither has one. */
export function folderFor(report: Uri, last: ExportOrder | SendOrder | undefined): Uri | undefined {
  if (last && 'place' in last)
    return Uri.joinPath(Uri.parse(last.place, true), last.formats.length === 1 ? '..' : '.');
  return report.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(report, '..');
}

/** The last part of an address. */
export function baseName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
