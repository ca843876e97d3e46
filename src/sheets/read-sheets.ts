/** A file of tables that comes back, by the ending of its name. */
import { isOfPackage } from '../base/office-file.ts';
import { importText } from '../messages/import.ts';
import { readSeparatedValues } from './separated-values.ts';
import { type SheetFile, UnreadableSheet } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

const WORKBOOKS = ['xlsx', 'xlsm', 'xltx', 'xltm', 'xls', 'xlsb', 'ods', 'fods', 'numbers'];
const VALUES = ['csv', 'tsv'];

/** True for a file that may hold tables, whether it can be read or must be saved otherwise first. */
export function isOfTables(name: string): boolean {
  return [...WORKBOOKS, ...VALUES].includes(endingOf(name));
}

/** Reads it; what can't be read is an `UnreadableSource` with a sentence that says what to do. */
export function readSheets(name: string, bytes: Uint8Array): SheetFile {
  const ending = endingOf(name);
  if (bytes.length === 0) throw new UnreadableSheet(importText('sheet.no-workbook'));
  // Some programs give a workbook the ending of a text, and the other way round.
  return VALUES.includes(ending) && !isOfPackage(bytes) ? readSeparatedValues(bytes) : readWorkbook(bytes);
}

function endingOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
