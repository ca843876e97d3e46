/** What an Excel workbook shows, whoever has saved it last. */
import { WordPackage } from '../../word/package.ts';
import { childAt, childrenOf, elementsOf, textOf, type XmlElement } from '../../word/xml.ts';
import { CellLooks } from './cell-looks.ts';
import { meansOf } from './package-means.ts';
import type { Piece, Shown } from './shown.ts';
import { told, withoutEdges } from './told.ts';
import { WORKBOOK_HARMLESS } from './workbook-harmless.ts';

/** The cells of all sheets, each behind its place, and how they and the book are set. */
export function workbookShown(bytes: Uint8Array): Shown {
  const file = new WordPackage(bytes);
  const path = file.mainPart();
  const relations = file.relationshipsOf(path);
  const shared = childrenOf(file.partOf('sharedStrings'), 'si').map(stringOf);
  const looks = new CellLooks(file.partOf('styles'));
  const book = file.part(path);
  const passages: string[] = [];
  const pieces: Piece[] = [{ text: 'workbook', how: saidBy(book, new Set(['sheets'])) }];
  for (const { attributes } of childrenOf(childAt(book, 'sheets'), 'sheet')) {
    const name = attributes.get('name') ?? '';
    // What is never offered to be shown, some programs save as hidden.
    const state = (attributes.get('state') ?? 'visible').replace('veryHidden', 'hidden');
    passages.push(name, ...(state === 'visible' ? [] : [state]));
    const sheet = file.part(relations.get(attributes.get('r:id') ?? '')?.target);
    pieces.push({ text: `sheet ${name} ${state}`, how: saidBy(sheet, APART) });
    passages.push(...elementsOf(childAt(sheet, 'headerFooter')).map(textOf));
    for (const { place, said, ...piece } of sheet ? shownIn(sheet, shared, looks) : []) {
      if (said !== '') passages.push(`${place}: ${said}`);
      pieces.push({ ...piece, text: `${name} ${place}${said === '' ? '' : `: ${said}`}` });
    }
  }
  return { passages, pieces, means: meansOf(file, WORKBOOK_HARMLESS) };
}

/** What of a sheet is read piece by piece. */
const APART = new Set(['sheetData', 'cols']);

/** All that is said in a part but by what is read apart; names of sheets may stand in quotation marks, or not. */
function saidBy(part: XmlElement | undefined, apart: ReadonlySet<string>): readonly string[] {
  return elementsOf(part)
    .filter(({ name }) => !apart.has(name))
    .flatMap(each => (each.name === 'definedNames' ? elementsOf(each) : [each]))
    .map(({ children, ...each }) => {
      const said = children.map(child => (typeof child === 'string' ? child.replaceAll("'", '') : child));
      return told({ ...each, children: said }, WORKBOOK_HARMLESS).replaceAll("'", '');
    })
    .filter(said => said !== '')
    .sort();
}

interface ShownCell extends Omit<Piece, 'text'> {
  readonly place: string;
  readonly said: string;
}

/** As wide as a column of which nothing is said. */
const USUAL_WIDTH = 8.43;

function shownIn(sheet: XmlElement, shared: readonly Text[], looks: CellLooks): readonly ShownCell[] {
  const rows = childrenOf(childAt(sheet, 'sheetData'), 'row');
  const columns = childrenOf(childAt(sheet, 'cols'), 'col');
  const count = rows.reduce(
    (most, row) => Math.max(most, ...childrenOf(row, 'c').slice(-1).map(columnOf)),
    0,
  );
  const widths = Array.from({ length: count }, (_, index) => {
    const column = columns.find(
      ({ attributes }) => Number(attributes.get('min')) <= index + 1 && Number(attributes.get('max')) > index,
    );
    const room = Number(column?.attributes.get('width') ?? USUAL_WIDTH);
    return { place: `column ${index + 1}`, said: '', how: column ? shellOf(column) : [], room };
  });
  const format = childAt(sheet, 'sheetFormatPr');
  const isFixed = ['1', 'true'].includes(format?.attributes.get('customHeight') ?? '');
  const usual = isFixed ? format?.attributes.get('defaultRowHeight') : undefined;
  return [...widths, ...rows.flatMap(row => cellsOf(row, shared, looks, widths, usual))];
}

function shellOf(element: XmlElement): readonly string[] {
  const said = told({ ...element, children: [] }, WORKBOOK_HARMLESS);
  return said === '' ? [] : [said];
}

function cellsOf(
  row: XmlElement,
  shared: readonly Text[],
  looks: CellLooks,
  widths: readonly { readonly room: number }[],
  usual: string | undefined,
): readonly ShownCell[] {
  let lines = 1;
  const cells = childrenOf(row, 'c').map(cell => {
    const { text: shown, formula, how } = saidIn(cell, shared);
    const text = formula + shown;
    const place = cell.attributes.get('r') ?? '';
    lines = Math.max(lines, linesOf(shown, widths[columnOf(cell) - 1]?.room ?? USUAL_WIDTH));
    return { place, said: text, how: [...shellOf(cell), ...how, ...looks.of(cell.attributes.get('s'))] };
  });
  const height = Number(row.attributes.get('ht') ?? usual ?? Number.POSITIVE_INFINITY);
  const how = [...shellOf(row), ...(height < lines * LOWEST ? [`height ${height}`] : [])];
  return [{ place: `row ${row.attributes.get('r')}`, said: '', how }, ...cells];
}

const MOST_COLUMNS = 256;

/** The number of a cell's column, from its letters. */
function columnOf({ attributes }: XmlElement): number {
  const letters = /^[A-Z]{1,3}/.exec(attributes.get('r') ?? '')?.[0] ?? '';
  const number = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  return Math.min(number, MOST_COLUMNS);
}

/** So high is a line of small letters, in points, and so many narrow letters stand in the width of a figure. */
const LOWEST = 11;
const NARROW = 1.35;

/** So many lines a text takes at least. */
function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * NARROW))), 0);
}

/** A text, and how its letters stand there where that is said. */
interface Text {
  readonly text: string;
  readonly how: readonly string[];
}

function saidIn(cell: XmlElement, shared: readonly Text[]): Text & { readonly formula: string } {
  const value = textOf(childAt(cell, 'v') ?? NOTHING);
  const formula = childAt(cell, 'f');
  const inline = childAt(cell, 'is');
  const type = cell.attributes.get('t') ?? 'n';
  const { text, how } =
    type === 's'
      ? (shared[Number(value)] ?? { text: '', how: [] })
      : inline && type === 'inlineStr'
        ? stringOf(inline)
        : { text: value, how: type === 'n' ? [] : [`type ${type}`] };
  const others = elementsOf(cell).filter(({ name }) => !['v', 'f', 'is'].includes(name));
  return {
    text,
    formula: formula ? `=${textOf(formula).replace(/\s/g, '')} ` : '',
    how: [
      ...how,
      ...(type === 'n' && text !== '' ? ['number'] : []),
      ...others.map(each => told(each, WORKBOOK_HARMLESS)),
    ],
  };
}

const NOTHING: XmlElement = { name: '', attributes: new Map(), children: [] };

function stringOf(string: XmlElement): Text {
  const parts = elementsOf(string).filter(({ name }) => name !== 'phoneticPr');
  return {
    text: parts
      .flatMap(part => (part.name === 't' ? [part] : childrenOf(part, 't')))
      .map(t => (t.attributes.get('xml:space') === 'preserve' ? textOf(t) : withoutEdges(textOf(t))))
      .join(''),
    how: parts.filter(({ name }) => name !== 't').map(part => told(part, WORKBOOK_HARMLESS)),
  };
}
