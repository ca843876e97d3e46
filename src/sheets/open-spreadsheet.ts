/** A workbook as LibreOffice keeps it (OpenDocument): the words of its cells. */
import { beginsWith } from '../base/office-file.ts';
import { isDate } from '../domain/dates.ts';
import { importText } from '../messages/import.ts';
import { readPart, unpack } from '../word/package.ts';
import { childAt, childrenOf, elementsOf, textOf, type XmlElement } from '../word/xml.ts';
import {
  mustHaveFewRows,
  type Sheet,
  type SheetCell,
  type SheetFile,
  type SheetRow,
  UnreadableSheet,
} from './sheet.ts';

/** Rows and cells that are alike are written once; more of them than this are the empty rest of a sheet. */
const MOST_ALIKE = 1_000;

/** Such a package says first what it is. */
const KIND = 'mimetypeapplication/vnd.oasis.opendocument.';
const KIND_AT = 30;

/** True for a package of OpenDocument. */
export function isOpenDocument(bytes: Uint8Array): boolean {
  return beginsWith(bytes.subarray(KIND_AT), KIND);
}

export function readOpenSpreadsheet(bytes: Uint8Array): SheetFile {
  const { files } = unpack(bytes, () => importText('sheet.no-workbook'));
  const manifest = files.get('META-INF/manifest.xml');
  const content = files.get('content.xml');
  if (new TextDecoder().decode(manifest).includes('encryption-data')) {
    throw new UnreadableSheet(importText('source.encrypted'));
  }
  const root = content && readPart(content);
  const book = childAt(root, 'office:body', 'office:spreadsheet');
  if (!book) throw new UnreadableSheet(importText('sheet.no-workbook'));
  const sheets = childrenOf(book, 'table:table').map(
    (table): Sheet => ({
      name: table.attributes.get('table:name') ?? '',
      rows: rowsOf(table, struckStyles(root)),
    }),
  );
  return { sheets, ...savedIn(files.get('meta.xml')), notes: [] };
}

function savedIn(meta: Uint8Array | undefined): Pick<SheetFile, 'savedBy' | 'savedOn'> {
  const said = meta && childAt(readPart(meta), 'office:meta');
  const day = childAt(said, 'dc:date');
  const by = childAt(said, 'dc:creator');
  const date = day && textOf(day).slice(0, 'YYYY-MM-DD'.length);
  return {
    ...(by && textOf(by).trim() !== '' && { savedBy: textOf(by).trim() }),
    ...(date !== undefined && isDate(date) && { savedOn: date }),
  };
}

/** What holds rows: a table, and groups and heads within it. */
const HOLDING = new Set(['table:table-rows', 'table:table-header-rows', 'table:table-row-group']);

/** The names of the styles that strike letters through. */
function struckStyles(root: XmlElement | undefined): ReadonlySet<string> {
  return new Set(
    childrenOf(childAt(root, 'office:automatic-styles'), 'style:style').flatMap(style => {
      const line = childAt(style, 'style:text-properties')?.attributes.get('style:text-line-through-style');
      return line === undefined || line === 'none' ? [] : (style.attributes.get('style:name') ?? []);
    }),
  );
}

function rowsOf(table: XmlElement, struck: ReadonlySet<string>): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let number = 0;
  const visit = (holder: XmlElement) => {
    for (const row of elementsOf(holder)) {
      if (HOLDING.has(row.name)) visit(row);
      if (row.name !== 'table:table-row') continue;
      const repeated = countOf(row, 'table:number-rows-repeated');
      const cells = cellsOf(row, struck);
      for (let at = 1; cells.size > 0 && at <= Math.min(repeated, MOST_ALIKE); at++)
        rows.push({ number: number + at, cells });
      number += repeated;
      mustHaveFewRows(rows.length);
    }
  };
  visit(table);
  return rows;
}

function cellsOf(row: XmlElement, struck: ReadonlySet<string>): ReadonlyMap<number, SheetCell> {
  const cells = new Map<number, SheetCell>();
  let column = 0;
  for (const cell of elementsOf(row)) {
    const repeated = countOf(cell, 'table:number-columns-repeated');
    const said =
      cell.name === 'table:covered-table-cell' ? { text: '', isCovered: true } : cellOf(cell, struck);
    for (let at = 0; said && at < Math.min(repeated, MOST_ALIKE); at++) cells.set(column + at, said);
    column += repeated;
  }
  return cells;
}

function countOf({ attributes }: XmlElement, name: string): number {
  return Math.max(1, Number(attributes.get(name) ?? 1) || 1);
}

function cellOf(cell: XmlElement, struck: ReadonlySet<string>): SheetCell | undefined {
  const { attributes } = cell;
  const text = childrenOf(cell, 'text:p').map(wordsOf).join('\n');
  const note = childrenOf(childAt(cell, 'office:annotation'), 'text:p').map(wordsOf).join('\n');
  if (`${text}${note}`.trim() === '') return undefined;
  const styles = [
    attributes.get('table:style-name'),
    ...childrenOf(cell, 'text:p').flatMap(line => childrenOf(line, 'text:span').map(styleOf)),
  ];
  const day = attributes.get('office:date-value')?.slice(0, 'YYYY-MM-DD'.length);
  const type = attributes.get('office:value-type');
  const said =
    day !== undefined && isDate(day)
      ? { text: day, isDate: true }
      : { text, ...(type === 'float' && { isNumber: true }) };
  return {
    ...said,
    ...(attributes.has('table:formula') && { isFormula: true }),
    ...(styles.some(style => style !== undefined && struck.has(style)) && { isStruck: true }),
    ...(note !== '' && { note }),
  };
}

function styleOf({ attributes }: XmlElement): string | undefined {
  return attributes.get('text:style-name');
}

/** The words of a paragraph; blanks and ends of lines are elements of their own. */
function wordsOf(element: XmlElement): string {
  return element.children
    .map(node => {
      if (typeof node === 'string') return node;
      if (node.name === 'text:s') return ' '.repeat(Math.min(countOf(node, 'text:c'), MOST_ALIKE));
      if (node.name === 'text:tab') return '\t';
      return node.name === 'text:line-break' ? '\n' : wordsOf(node);
    })
    .join('');
}
