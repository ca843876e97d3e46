/** One worksheet: a frozen header with filters, drop-downs, and dates that are dates. */

import { firstDay, lastDay } from '../../domain/dates.ts';
import { exportText } from '../../messages/export.ts';
import type { Cell, Column, TableSheet } from '../table.ts';
import { widthOf } from '../text-width.ts';
import { type Xml, type XmlPieces, xml, xmlInPieces } from '../xml.ts';
import { STYLE } from './styles.ts';

/** The most that a cell can hold. */
const LONGEST = 32_767;
/** The head of a page can hold 255 characters, of which an ampersand takes two. */
const LONGEST_HEAD = 60;
/** The room that the button of a filter takes, and a date in words, in characters. */
const FILTER_BUTTON = 3;
const LONGEST_DATE = 18;
/** Drop-downs reach this far below the table, for lines that readers add. */
const SPARE_ROWS = 200;

/** What the sheets of a workbook have in common. */
export interface SheetOptions {
  readonly rightToLeft: boolean;
  /** What stands at the head of printed pages. */
  readonly head?: { readonly left: string; readonly right: string };
  /** Hears of texts that were cut. */
  warn(sentence: string): void;
}

/** The worksheet part of a table; `warn` hears of texts that were cut. */
export function worksheet(table: TableSheet, { rightToLeft, head, warn }: SheetOptions): XmlPieces {
  const { columns, rows, isFixed = false } = table;
  const last = `${letterOf(columns.length - 1)}${rows.length + 1}`;
  return xmlInPieces('worksheet', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }, [
    xml('sheetPr', {}, xml('pageSetUpPr', { fitToPage: 1 })),
    xml('dimension', { ref: `A1:${last}` }),
    xml(
      'sheetViews',
      {},
      xml(
        'sheetView',
        { workbookViewId: 0, showGridLines: 0, rightToLeft: rightToLeft ? 1 : undefined },
        xml('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }),
        xml('selection', { pane: 'bottomLeft', activeCell: 'A2', sqref: 'A2' }),
      ),
    ),
    xml('sheetFormatPr', { defaultRowHeight: 15 }),
    xml(
      'cols',
      {},
      columns.map((column, index) =>
        xml('col', {
          min: index + 1,
          max: index + 1,
          width: fittingWidth(column, table, index),
          hidden: column.isHidden ? 1 : undefined,
          customWidth: 1,
        }),
      ),
    ),
    xmlInPieces('sheetData', {}, lines(table, warn)),
    isFixed ? undefined : xml('autoFilter', { ref: `A1:${last}` }),
    validations(columns, rows.length),
    xml('pageMargins', { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
    xml('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
    xml(
      'headerFooter',
      {},
      head && xml('oddHeader', {}, `&L${asTyped(head.left)}&R${asTyped(head.right)}`),
      xml('oddFooter', {}, '&R&P / &N'),
    ),
  ]);
}

/** As wide as its longest line, within what the column may have; one to be filled in has all of it. */
function fittingWidth({ title, width }: Column, { rows }: TableSheet, column: number): number {
  const cells = rows.flatMap(row => lengthOf(row[column]));
  if (cells.length === 0) return width;
  const head = Math.max(...title.split(' ').map(word => widthOf(word))) + FILTER_BUTTON;
  return Math.min(width, Math.max(head, ...cells) + 2);
}

function lengthOf(cell: Cell): readonly number[] {
  if (cell === undefined || cell === '') return [];
  if (typeof cell === 'number') return [String(cell).length];
  if (typeof cell === 'object' && 'date' in cell) return [LONGEST_DATE];
  const text = typeof cell === 'object' ? cell.text : cell;
  return [Math.max(...text.split('\n').map(line => widthOf(line)))];
}

function* lines({ columns, rows }: TableSheet, warn: (sentence: string) => void): Generator<Xml> {
  yield xml(
    'row',
    { r: 1 },
    columns.map(({ title }, index) => textCell(title, 0, index, STYLE.header)),
  );
  for (const [line, row] of rows.entries()) {
    yield xml(
      'row',
      { r: line + 2 },
      row.map((cell, index) => dataCell(cell, line + 1, index, warn)),
    );
  }
}

/** Text in the margin of a page, where an ampersand begins a command. */
function asTyped(text: string): string {
  return [...text].slice(0, LONGEST_HEAD).join('').replaceAll('&', '&&');
}

/** `A`, `B`, … `AA` for the columns from nought on. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function validations(columns: readonly Column[], rows: number): Xml | undefined {
  const lists = columns.flatMap(({ choices }, index) =>
    choices ? [{ choices, letter: letterOf(index) }] : [],
  );
  if (lists.length === 0) return undefined;
  return xml(
    'dataValidations',
    { count: lists.length },
    lists.map(({ choices, letter }) =>
      xml(
        'dataValidation',
        {
          type: 'list',
          errorStyle: 'warning',
          allowBlank: 1,
          showErrorMessage: 1,
          sqref: `${letter}2:${letter}${rows + 1 + SPARE_ROWS}`,
        },
        xml('formula1', {}, `"${choices.join(',')}"`),
      ),
    ),
  );
}

function dataCell(
  cell: Cell,
  row: number,
  column: number,
  warn: (sentence: string) => void,
): Xml | undefined {
  if (cell === undefined || cell === '') return xml('c', { r: addressOf(row, column), s: STYLE.text });
  if (typeof cell === 'number') {
    return xml('c', { r: addressOf(row, column), s: STYLE.number }, xml('v', {}, cell));
  }
  if (typeof cell === 'object' && 'url' in cell) return linkCell(cell, row, column);
  if (typeof cell === 'object') {
    const style = [STYLE.year, STYLE.month, STYLE.day][cell.date.split('-').length - 1];
    return xml('c', { r: addressOf(row, column), s: style }, xml('v', {}, serial(lastDay(cell.date))));
  }
  if (cell.length <= LONGEST) return textCell(cell, row, column, STYLE.text);
  warn(exportText('warning.long-cell', { most: LONGEST }));
  return textCell(`${cell.slice(0, LONGEST - 1).replace(/\p{Cs}$/u, '')}…`, row, column, STYLE.text);
}

/** Words that lead to an address of ours, by the one formula that a sheet holds. */
function linkCell({ text, url }: { text: string; url: string }, row: number, column: number): Xml {
  const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;
  return xml(
    'c',
    { r: addressOf(row, column), s: STYLE.text, t: 'str' },
    xml('f', {}, `HYPERLINK(${quoted(url)},${quoted(text)})`),
    xml('v', {}, text),
  );
}

/** Text is always stored as text, so none can become a formula. */
function textCell(text: string, row: number, column: number, style: number): Xml {
  return xml(
    'c',
    { r: addressOf(row, column), s: style, t: 'inlineStr' },
    xml('is', {}, xml('t', { 'xml:space': 'preserve' }, text)),
  );
}

function addressOf(row: number, column: number): string {
  return `${letterOf(column)}${row + 1}`;
}

/** A day as spreadsheets count it: from the end of 1899, with a 29 February 1900 that never was. */
function serial(day: string): number {
  return Math.round((Date.parse(firstDay(day)) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
