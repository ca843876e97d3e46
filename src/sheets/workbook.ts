/** An Excel workbook as Excel, LibreOffice, Google Sheets or a script saved it: the words of its cells, and nothing that runs. */

import { closedOfficeFile, isOfPackage } from '../base/office-file.ts';
import { UnreadableSource } from '../base/unreadable-source.ts';
import { isDate, lastDay } from '../domain/dates.ts';
import { grouped } from '../domain/grouped.ts';
import { importText } from '../messages/import.ts';
import { WordPackage } from '../word/package.ts';
import { childAt, childrenOf, elementsOf, textOf, type XmlElement } from '../word/xml.ts';
import { dayOfSerial, type FigureLook, looksOf, unitsOf } from './number-formats.ts';
import { isOpenDocument, readOpenSpreadsheet } from './open-spreadsheet.ts';
import {
  mustHaveFewRows,
  type Sheet,
  type SheetCell,
  type SheetFile,
  type SheetRow,
  UnreadableSheet,
} from './sheet.ts';

/** Reads a workbook; what is none, or too large, is an `UnreadableSource` with a sentence that says so. */
export function readWorkbook(bytes: Uint8Array): SheetFile {
  mustBePackage(bytes);
  try {
    return isOpenDocument(bytes) ? readOpenSpreadsheet(bytes) : read(new WordPackage(bytes));
  } catch (error) {
    if (error instanceof UnreadableSheet || !(error instanceof UnreadableSource)) throw error;
    throw new UnreadableSheet(importText(error.isTooLarge ? 'sheet.too-large' : 'sheet.damaged'));
  }
}

/** Old workbooks and encrypted ones are of another kind. */
function mustBePackage(bytes: Uint8Array): void {
  const closed = closedOfficeFile(bytes);
  if (closed) throw new UnreadableSheet(importText(closed === 'old' ? 'sheet.old' : 'source.encrypted'));
  if (!isOfPackage(bytes)) throw new UnreadableSheet(importText('sheet.no-workbook'));
}

function read(file: WordPackage): SheetFile {
  const main = file.targetOf('officeDocument');
  const book = file.part(main);
  if (main === undefined || book?.name !== 'workbook')
    throw new UnreadableSheet(importText(main?.endsWith('.bin') ? 'sheet.binary' : 'sheet.no-workbook'));
  const partOf = (type: string) => file.part(file.targetOf(type, main));
  const shared = childrenOf(partOf('sharedStrings'), 'si').map(wordsOf);
  const startsIn1904 = ['1', 'true'].includes(childAt(book, 'workbookPr')?.attributes.get('date1904') ?? '');
  const reader = new CellReader(shared, partOf('styles'), startsIn1904);
  const byId = file.relationshipsOf(main);
  const sheets = childrenOf(childAt(book, 'sheets'), 'sheet').flatMap(({ attributes }): Sheet | [] => {
    const path = byId.get(attributes.get('r:id') ?? '')?.target;
    mustHaveFewRows(rowsIn(file.bytesOf(path)));
    const sheet = file.part(path);
    return sheet?.name === 'worksheet' && path !== undefined
      ? { name: attributes.get('name') ?? '', rows: rowsOf(sheet, reader, notesOn(path, file)) }
      : [];
  });
  const has = (type: string) => file.targetOf(type, main) !== undefined;
  return {
    sheets,
    ...savedIn(file),
    notes: [
      ...(has('vbaProject') ? [importText('sheet.macros')] : []),
      ...(has('externalLink') ? [importText('sheet.links')] : []),
    ],
  };
}

/** Counted before they are read: a million of them would fill the memory first. */
function rowsIn(bytes: Uint8Array = new Uint8Array()): number {
  let rows = 0;
  const [r, o, w] = [0x72, 0x6f, 0x77];
  for (let at = bytes.indexOf(r); at >= 0; at = bytes.indexOf(r, at + 1)) {
    const behind = bytes[at + 3];
    const isName = bytes[at + 1] === o && bytes[at + 2] === w && (behind === 0x20 || behind === 0x3e);
    if (isName && isOpened(bytes, at)) rows++;
  }
  return rows;
}

/** Whether a name opens an element: `<row`, `<x:row`, and not `</row`. */
function isOpened(bytes: Uint8Array, at: number): boolean {
  if (bytes[at - 1] === 0x3c) return true;
  if (bytes[at - 1] !== 0x3a) return false;
  const start = bytes.lastIndexOf(0x3c, at);
  return start >= 0 && bytes[start + 1] !== 0x2f && at - start < 12;
}

function savedIn(file: WordPackage): Pick<SheetFile, 'savedBy' | 'savedOn'> {
  const part = file.part(file.targetOf('core-properties'));
  const said = (name: string) => {
    const element = childAt(part, name);
    return element && textOf(element).trim();
  };
  const day = said('dcterms:modified')?.slice(0, 'YYYY-MM-DD'.length);
  const by = said('cp:lastModifiedBy');
  return {
    ...(by && { savedBy: by }),
    ...(day !== undefined && day.length === 'YYYY-MM-DD'.length && isDate(day) && { savedOn: day }),
  };
}

function rowsOf(
  sheet: XmlElement,
  reader: CellReader,
  notes: ReadonlyMap<string, string>,
): readonly SheetRow[] {
  const covered = coveredIn(sheet);
  let number = 0;
  return childrenOf(childAt(sheet, 'sheetData'), 'row').flatMap((row): SheetRow | [] => {
    number = Number(row.attributes.get('r') ?? number + 1);
    const cells = new Map<number, SheetCell>();
    let column = -1;
    for (const cell of childrenOf(row, 'c')) {
      const address = cell.attributes.get('r') ?? '';
      column = columnOf(address) ?? column + 1;
      const said = reader.read(cell);
      const note = notes.get(address);
      if (said ?? note) cells.set(column, { text: '', ...said, ...(note && { note }) });
    }
    for (const at of covered.get(number) ?? []) cells.set(at, { text: '', isCovered: true });
    return cells.size === 0 ? [] : { number, cells };
  });
}

/** So far is looked for cells that are parts of others; wider ones are no part of a table. */
const WIDEST = 1_000;

/** The columns of cells that others cover, by their rows. */
function coveredIn(sheet: XmlElement): ReadonlyMap<number, readonly number[]> {
  const covered = new Map<number, number[]>();
  for (const { attributes } of childrenOf(childAt(sheet, 'mergeCells'), 'mergeCell')) {
    const [first = '', last = first] = (attributes.get('ref') ?? '').split(':');
    const [left = 0, right = left] = [columnOf(first), columnOf(last)];
    const [top, bottom] = [rowOf(first), rowOf(last)];
    for (let row = top; row <= Math.min(bottom, top + WIDEST); row++) {
      const columns = covered.get(row) ?? [];
      covered.set(row, columns);
      for (let column = left; column <= Math.min(right, left + WIDEST); column++)
        if (row > top || column > left) columns.push(column);
    }
  }
  return covered;
}

/** The column of an address, counted from nought. */
function columnOf(address: string): number | undefined {
  const letters = /^\$?([A-Z]{1,3})/.exec(address)?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowOf(address: string): number {
  return Number(/\d+/.exec(address)?.[0] ?? 0);
}

class CellReader {
  private readonly looks: readonly FigureLook[];
  private readonly struck: ReadonlySet<number>;
  private readonly units: readonly (string | undefined)[];

  constructor(
    private readonly shared: readonly SheetCell[],
    styles: XmlElement | undefined,
    private readonly startsIn1904: boolean,
  ) {
    this.looks = looksOf(styles);
    this.struck = struckStyles(styles);
    this.units = unitsOf(styles);
  }

  /** What a cell says; undefined where that is nothing. */
  read(cell: XmlElement): SheetCell | undefined {
    const style = Number(cell.attributes.get('s') ?? 0);
    const said = this.saidIn(cell, style);
    if (!said || said.text.trim() === '') return undefined;
    return {
      ...said,
      ...(childAt(cell, 'f') && { isFormula: true }),
      ...(this.struck.has(style) && { isStruck: true }),
    };
  }

  private saidIn(cell: XmlElement, style: number): SheetCell | undefined {
    const inline = childAt(cell, 'is');
    const element = childAt(cell, 'v');
    const value = element ? textOf(element) : '';
    switch (cell.attributes.get('t') ?? 'n') {
      case 's':
        return this.shared[Number(value)] ?? { text: '' };
      case 'inlineStr':
        return inline ? wordsOf(inline) : { text: value };
      case 'str':
        return { text: unescaped(value) };
      case 'b':
        return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
      case 'e':
        return { text: value, isError: true };
      case 'd':
        return dateCell(value.slice(0, 'YYYY-MM-DD'.length));
      default:
        return value.trim() === '' ? undefined : this.figure(value, style);
    }
  }

  private figure(value: string, style: number): SheetCell {
    const number = Number(value);
    const look = this.looks[style] ?? 'figure';
    if (look === 'percent') return { text: `${Math.round(number * 10_000) / 100} %`, isNumber: true };
    const day = look === 'figure' ? undefined : dayOfSerial(number, this.startsIn1904);
    if (day === undefined) {
      const text = Number.isFinite(number) ? String(number) : value;
      return { text: this.units[style]?.replace('#', () => text) ?? text, isNumber: true };
    }
    return dateCell(look === 'month' && isEdgeOfMonth(day) ? day.slice(0, 'YYYY-MM'.length) : day);
  }
}

/** A month is counted as its first day, and as its last by exports; any other day was meant. */
function isEdgeOfMonth(day: string): boolean {
  return day.endsWith('-01') || day === lastDay(day.slice(0, 'YYYY-MM'.length));
}

function dateCell(text: string): SheetCell {
  return isDate(text) ? { text, isDate: true } : { text };
}

/** The words of a text, however its letters look; how it is spoken is no part of them. Where some are struck through, the others stand. */
function wordsOf(string: XmlElement): SheetCell {
  const parts = elementsOf(string).flatMap(part => {
    const texts = part.name === 't' ? [part] : part.name === 'r' ? childrenOf(part, 't') : [];
    const text = texts.map(t => unescaped(textOf(t))).join('');
    return text === '' ? [] : [{ text, isStruck: isStruck(childAt(part, 'rPr')) }];
  });
  const wordsWhere = (struck: boolean) =>
    parts.flatMap(part => (part.isStruck === struck ? part.text : [])).join('');
  const [text, struckWords] = [wordsWhere(false), wordsWhere(true)];
  if (text.trim() === '' && struckWords !== '') return { text: struckWords, isStruck: true };
  return { text: struckWords === '' ? text : text.trim(), ...(struckWords !== '' && { struckWords }) };
}

/** Signs that XML can't hold are written `_x000D_`. */
function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

/** What is noted on the cells of a sheet, by their addresses: the talks of newer programs, which older ones see as notes. */
function notesOn(path: string, file: WordPackage): ReadonlyMap<string, string> {
  const partsOf = (type: string) => file.targetsOf(type, path).flatMap(target => file.part(target) ?? []);
  const talks = partsOf('threadedComment').flatMap(elementsOf);
  const notes = partsOf('comments').flatMap(part => childrenOf(childAt(part, 'commentList'), 'comment'));
  const said = (talks.length > 0 ? talks : notes).map(
    each => [each.attributes.get('ref') ?? '', textOf(each).trim()] as const,
  );
  return new Map([...grouped(said)].map(([address, texts]) => [address, texts.join('\n')]));
}

/** The styles of cells, by their number, whose letters are struck through. */
function struckStyles(styles: XmlElement | undefined): ReadonlySet<number> {
  const fonts = childrenOf(childAt(styles, 'fonts'), 'font').map(isStruck);
  const looks = childrenOf(childAt(styles, 'cellXfs'), 'xf');
  return new Set(
    looks.flatMap(({ attributes }, at) => (fonts[Number(attributes.get('fontId') ?? 0)] ? [at] : [])),
  );
}

/** True for letters, of a font or a stretch, that are struck through. */
function isStruck(letters: XmlElement | undefined): boolean {
  const strike = childAt(letters, 'strike');
  return strike !== undefined && !['0', 'false'].includes(strike.attributes.get('val') ?? '1');
}
