/** Tables of Word: fine lines, and a header row that is repeated on every page. */
import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { directionOf } from '../languages.ts';
import type { Change, Changeable, Run } from '../page/page.ts';
import { directionIn, textOf } from '../page/runs.ts';
import { sum } from '../sum.ts';
import { BOLD, markOf, type Paper, paragraph, under, within, words } from './paper.ts';
import { COLOR, STYLE } from './styles.ts';
import { rowChange } from './tracked.ts';
import { withXml } from './with-xml.ts';

/** The text area of an A4 page, in twips. */
export const TEXT_WIDTH = 9400;

/** What usually lies on either side between the text of a cell and its edge, in twips. */
export const CELL_MARGIN = 80;

/** How wide a character of the text of tables is at most, in twips. */
export const CHARACTER = 100;

/** Runs of text, with the author's words among them, if any, which decide which way they run, and the colour behind them. */
type CellText =
  | readonly ParagraphChild[]
  | {
      readonly children: readonly ParagraphChild[];
      readonly words?: readonly Run[];
      readonly fill?: string;
    };

/** A cell: text, or finished paragraphs and tables; undefined goes on with the cell above. */
export type GridCell =
  | CellText
  | { readonly blocks: readonly (Paragraph | Table)[]; readonly fill?: string }
  | undefined;

/** A row; one with fewer cells than there are columns has a wider last one. */
export interface GridRow extends Changeable {
  readonly cells: readonly GridCell[];
  /** True for one that belongs to the row above, with no line between them. */
  readonly goesOn?: boolean;
}

export interface Grid {
  readonly columns: readonly {
    /** A table none of whose columns has one has no header row. */
    readonly title?: readonly Run[];
    /** What the title is known by in Word. */
    readonly bookmark?: string | undefined;
    /** Share of the width, compared with the other columns. */
    readonly share?: number;
    readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  }[];
  readonly rows: readonly GridRow[];
  /** What became of the header row. */
  readonly headChange?: Change;
  readonly width?: number;
  /** What lies on either side between the text of a cell and its edge, in twips. */
  readonly margin?: number;
  /** Distance from the margin, in twips, which the width includes. */
  readonly left?: number;
  /** True for a table that no page break may cut. */
  readonly isWhole?: boolean;
  /** True where a line above is kept with the table: LibreOffice then loses the rows below a first one that is whole. */
  readonly isBelowLine?: boolean;
  /** The style of all cells; those of tables, unless told. */
  readonly style?: string;
  /** The way in which its columns run; that of the export, unless told. */
  readonly direction?: 'ltr' | 'rtl';
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: COLOR.line } as const;
const STRONG_LINE = { style: BorderStyle.SINGLE, size: 10, color: COLOR.ink } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** No lines at all, for what is only arranged as a table. */
const NO_BORDERS = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
} as const;

/** A table, of whose first and last rows of plain text none stands alone on a page, with a header row where its columns have titles. */
export function grid(
  paper: Paper,
  {
    columns,
    rows,
    headChange,
    width = paper.width,
    margin = CELL_MARGIN,
    left = 0,
    isWhole = false,
    isBelowLine = false,
    direction,
    style,
  }: Grid,
): Table {
  const shares = sum(columns.map(({ share = 1 }) => share));
  const widths = columns.map(({ share = 1 }) => Math.floor(((width - left) * share) / shares));
  const side = direction ?? directionOf(paper.page.language);
  const onHead = within(paper, headChange ? { change: headChange } : {});
  const header =
    columns.some(({ title }) => title) &&
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      ...rowChange(markOf(onHead)),
      children: columns.map(
        ({ title = [], bookmark, alignment }, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            borders: { bottom: STRONG_LINE },
            children: [
              textOfCell(
                onHead,
                {
                  children: under(bookmark, words(onHead, title, style === undefined ? {} : BOLD)),
                  words: title,
                },
                { side, style: style ?? STYLE.headCell, keepNext: true, ...(alignment && { alignment }) },
              ),
            ],
          }),
      ),
    });
  const isPlain = rows.flatMap(({ cells }) => cells).every(cell => cell !== undefined && !('blocks' in cell));
  const keepsNext = (row: number) =>
    row < rows.length - 1 && (isWhole || (isPlain && (row === 0 || row === rows.length - 2)));
  const body = rows.map((each, row) => {
    const { cells } = each;
    const inRow = within(paper, each);
    return new TableRow({
      ...rowChange(markOf(inRow)),
      cantSplit: cells.every(fitsAPage) && (isPlain || row > 0 || !isBelowLine),
      children: cells.map((cell, column) => {
        const alignment = columns[column]?.alignment;
        const isLast = column === cells.length - 1;
        const below = rows[row + 1]?.cells ?? [];
        const hasMore = column in below && below[column] === undefined;
        return new TableCell({
          width: {
            size: isLast ? sum(widths.slice(column)) : (widths[column] ?? 0),
            type: WidthType.DXA,
          },
          ...(isLast && column < columns.length - 1 && { columnSpan: columns.length - column }),
          ...(cell === undefined && { verticalMerge: VerticalMergeType.CONTINUE }),
          ...(cell !== undefined && hasMore && { verticalMerge: VerticalMergeType.RESTART }),
          ...bordersOf(each, rows[row + 1]),
          ...shadingOf(cell),
          children: contentOf(inRow, cell, {
            side,
            style: style ?? STYLE.cell,
            ...(alignment && { alignment }),
            ...(keepsNext(row) && { keepNext: true }),
          }),
        });
      }),
    });
  });
  const titles = columns.map(({ title = [] }) => textOf(title)).filter(text => text !== '');
  const table = new Table({
    rows: [...(header ? [header] : []), ...body],
    width: { size: width - left, type: WidthType.DXA },
    ...(left > 0 && { indent: { size: left, type: WidthType.DXA } }),
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: side === 'rtl',
    margins: { top: 20, bottom: 20, left: margin, right: margin },
    borders: { ...NO_BORDERS, bottom: LINE, insideHorizontal: LINE },
  });
  return described(table, paper.heading, titles.join(paper.page.comma));
}

/** A table with alternative text, which the schema wants last among its properties. */
function described(table: Table, ...told: readonly [title: string, description: string]): Table {
  return withXml(table, xml => {
    const [properties] = xml?.['w:tbl'] ?? [];
    for (const [index, text] of told.entries()) {
      const name = index === 0 ? 'w:tblCaption' : 'w:tblDescription';
      if (text !== '') properties?.['w:tblPr']?.push({ [name]: { _attr: { 'w:val': text } } });
    }
    return xml;
  });
}

/** So many paragraphs of a cell are kept on one page; more, and tables, may go on with the next. */
const KEPT = 6;

function fitsAPage(cell: GridCell): boolean {
  if (cell === undefined || !('blocks' in cell)) return true;
  return cell.blocks.length <= KEPT && cell.blocks.every(block => !(block instanceof Table));
}

/** No line between a row and the one that goes on with it. */
function bordersOf({ goesOn }: GridRow, below: GridRow | undefined) {
  if (!goesOn && !below?.goesOn) return {};
  return { borders: { ...(goesOn && { top: NO_LINE }), ...(below?.goesOn && { bottom: NO_LINE }) } };
}

function shadingOf(cell: GridCell) {
  if (cell === undefined || !('children' in cell || 'blocks' in cell) || cell.fill === undefined) return {};
  return { shading: { type: ShadingType.CLEAR, color: 'auto', fill: cell.fill } };
}

interface CellLook extends IParagraphOptions {
  /** The way in which the columns run. */
  readonly side: 'ltr' | 'rtl';
}

function contentOf(paper: Paper, cell: GridCell, look: CellLook): readonly (Paragraph | Table)[] {
  if (cell !== undefined && 'blocks' in cell) return cell.blocks;
  return [textOfCell(paper, cell ?? [], look)];
}

function textOfCell(paper: Paper, text: CellText, { side, ...look }: CellLook): Paragraph {
  if (!('children' in text)) return paragraph(paper, text, look);
  const { children, words } = text;
  // Word begins a paragraph where its words do; here, words that run the other way stand below the others.
  const runsAlong = directionIn(words ?? [], paper.page) === side;
  const alignment = runsAlong ? look.alignment : OPPOSITE.get(look.alignment);
  return paragraph(paper, children, {
    ...look,
    ...(alignment && { alignment }),
    ...(words && { words }),
  });
}

const OPPOSITE: ReadonlyMap<IParagraphOptions['alignment'], IParagraphOptions['alignment']> = new Map([
  [AlignmentType.START, AlignmentType.END],
  [AlignmentType.END, AlignmentType.START],
  [AlignmentType.CENTER, AlignmentType.CENTER],
]);
