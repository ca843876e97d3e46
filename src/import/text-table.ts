/** Tables that a plain text draws: with bars between the cells, or with gaps that stand one below the other. */
import { MOST_COLUMNS, type Row } from './document.ts';
import { isMark } from './marks.ts';
import { readParticular } from './particulars.ts';

interface Line {
  readonly indent: number;
  readonly text: string;
  readonly number: number;
  /** What stands between its tabs. */
  readonly cells: readonly string[];
}

/** A table, and how many lines it takes. */
interface DrawnTable {
  readonly rows: readonly Row[];
  readonly length: number;
}

/** The table that begins at a line; undefined where none does. */
export function tableLines(lines: readonly Line[], start: number): DrawnTable | undefined {
  const table =
    barredTable(lines, start) ??
    tabbedTable(lines, start) ??
    dottedTable(lines, start) ??
    alignedTable(lines, start);
  return table && keepsWords(table, lines.slice(start, start + table.length)) ? table : undefined;
}

/** False for a table whose cells lack a word of its lines, or have another: then the lines are no such table. */
function keepsWords({ rows }: DrawnTable, lines: readonly Line[]): boolean {
  const sorted = (texts: readonly string[]) =>
    texts
      .flatMap(text => text.match(/[\p{L}\p{N}]+/gu) ?? [])
      .sort()
      .join(' ');
  return sorted(rows.flatMap(({ cells }) => cells)) === sorted(lines.map(({ text }) => text));
}

/** Lines with tabs between their cells, as a workbook leaves them behind when it is copied or saved as text. */
function tabbedTable(lines: readonly Line[], start: number): DrawnTable | undefined {
  // A diary is read line by line, as is what follows lines with tabs that are no table.
  if (hasTab(lines[start - 1]) || BEGINS_DAY.test(lines[start]?.text ?? '')) return undefined;
  const block: (readonly string[])[] = [];
  for (let at = start; hasTab(lines[at]); at++) block.push(lines[at]?.cells ?? []);
  const cells = sameLength(block) ?? sameLength(block.map(each => each.filter(cell => cell !== '')));
  const end = cells ? -1 : block.findIndex(({ length }) => length !== block[0]?.length);
  const own = cells ?? block.slice(0, Math.max(0, end));
  const pieces = own.map(each => each.flatMap((text, column) => (text === '' ? [] : { column, text })));
  const columns = [...new Set(pieces.flat().map(({ column }) => column))].sort((a, b) => a - b);
  const isMarked = columns.length === 2 && own.some(([first = '']) => isMark(first));
  if (columns.length < 2 || columns.length > MOST_COLUMNS || isMarked) return undefined;
  const rows = rowsOf(pieces, columns, lines[start]?.number ?? 1);
  return isTable(rows, columns.length > 2) ? { rows, length: own.length } : undefined;
}

const BEGINS_DAY = /^\d{1,2}(?:[/.h:]\d{2}|\d{2}\s|\s?h\s)/u;

function hasTab(line: Line | undefined): boolean {
  return line !== undefined && line.text !== '' && line.cells.length > 1;
}

/** Several rows with as many cells in each; undefined where they have not. */
function sameLength(rows: readonly (readonly string[])[]): readonly (readonly string[])[] | undefined {
  const [first] = rows;
  const isSame = rows.length > 1 && rows.every(({ length }) => length === first?.length);
  return isSame ? rows : undefined;
}

/** Lines that dots lead across the page: a table of contents, or figures. */
function dottedTable(lines: readonly Line[], start: number): DrawnTable | undefined {
  const rows: Row[] = [];
  for (let at = start; at < lines.length; at++) {
    const [, label = '', value = ''] = /^(.*?\S)\s*\.{4,}\s*(\S{1,12})$/u.exec(lines[at]?.text ?? '') ?? [];
    if (value === '') break;
    rows.push({ cells: [label, value], line: lines[at]?.number });
  }
  return rows.length > 1 ? { rows, length: rows.length } : undefined;
}

function barredTable(lines: readonly Line[], start: number): DrawnTable | undefined {
  const rows: Row[] = [];
  let at = start;
  let isRuled = false;
  for (; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    if (rows.length > 0 ? isRule(text) : at === start && isFrame(text)) {
      isRuled = rows.length > 0;
      continue;
    }
    const cells = cellsOf(text, rows[0]);
    if (!cells || (rows[0] && rows[0].cells.length !== cells.length)) break;
    const last = rows.at(-1);
    // An empty number and little else, or small letters: the cells above go on.
    const isLittle = cells.filter(cell => cell === '').length * 2 >= cells.length;
    const goesOn = last && cells[0] === '' && (isLittle || cells.some(cell => /^\p{Ll}/u.test(cell)));
    if (goesOn && isRuled)
      rows[rows.length - 1] = {
        ...last,
        cells: last.cells.map((cell, column) => `${cell} ${cells[column] ?? ''}`.trim()),
      };
    else rows.push({ cells, line: lines[at]?.number });
  }
  return rows.length > 1 ? { rows, length: at - start } : undefined;
}

/**
 * The cells of a line with at least one bar between blanks. A bar at the very start is the frame of the table, unless
 * the first row has none: then the first cell is empty.
 */
function cellsOf(text: string, first: Row | undefined): readonly string[] | undefined {
  const bare = text.replace(/^\||\|$/g, '');
  if (!/\s\|\s|\s\|$|^\|/.test(text) || !bare.includes('|')) return undefined;
  const cells = bare.split('|').map(cell => cell.trim());
  const isUnframed = text.startsWith('|') && first?.cells.length === cells.length + 1;
  if (isUnframed) return ['', ...cells];
  return cells.length > 1 ? cells : undefined;
}

function isRule(text: string): boolean {
  return /^[|+=:\s-]*[-=][|+=:\s-]*$/.test(text);
}

/** The line above a table whose cells have lines around them. */
function isFrame(text: string): boolean {
  return /^\+(?:[-=]+\+)+$/.test(text);
}

/** A stretch of a line between wide gaps. */
interface Piece {
  readonly column: number;
  readonly text: string;
}

/** Lines one below the other whose pieces begin at the same columns. */
function alignedTable(lines: readonly Line[], start: number): DrawnTable | undefined {
  return ruledTable(lines, start) ?? plainTable(lines, start);
}

/**
 * A head with a line drawn below it, and rows that may go on below each other. A line with gaps says itself how wide
 * each column is; its cells may then stand anywhere in their column.
 */
function ruledTable(lines: readonly Line[], start: number): DrawnTable | undefined {
  const rule = lines[start + 1];
  const head = piecesOf(lines[start]);
  if (head.length < 3 || !isLongRule(rule?.text)) return undefined;
  const drawn = drawnColumns(rule, head.length);
  const piecesIn = (line: Line | undefined) => withinDrawn(piecesOf(line), drawn);
  const block: (readonly Piece[])[] = [piecesIn(lines[start])];
  const isDeeper = ({ column }: Piece) => column > (drawn[0]?.column ?? Number.POSITIVE_INFINITY);
  let at = start + 2;
  for (; (lines[at]?.text ?? '') !== '' && !isRule(lines[at]?.text ?? ''); at++) {
    const [first, ...others] = piecesOf(lines[at]);
    const last = block.at(-1);
    // What stands alone and deeper than its column begins goes on with the cell above.
    if (
      first &&
      others.length === 0 &&
      isDeeper(first) &&
      piecesIn(lines[at])[0]?.column === drawn[0]?.column
    )
      block[block.length - 1] = [...(last ?? []), { ...first, column: drawn[0]?.column ?? 0 }];
    else block.push(piecesIn(lines[at]));
  }
  const columns = (drawn.length > 0 ? drawn : head).map(({ column }) => column);
  const isApart = block.every(pieces => pieces.every(({ column }) => columns.includes(column)));
  if (block.length < 2 || !isApart) return undefined;
  const rows = rowsOf(block, columns, lines[start]?.number ?? 1);
  const end = isLongRule(lines[at]?.text) ? at + 1 : at;
  return { rows, length: end - start };
}

/** The columns that a line with gaps draws, one for each cell of the head; none for a line that draws others. */
function drawnColumns(rule: Line | undefined, count: number): readonly Piece[] {
  const strokes = [...(rule?.text ?? '').matchAll(/[-=]+/gu)].map(({ 0: text, index }) => ({
    column: (rule?.indent ?? 0) + index,
    text,
  }));
  return strokes.length === count ? strokes : [];
}

/** The pieces of a line, each at the column drawn for it. */
function withinDrawn(pieces: readonly Piece[], drawn: readonly Piece[]): readonly Piece[] {
  return pieces.map(piece => {
    const within = drawn.find(
      ({ column, text }) => piece.column >= column && piece.column < column + text.length,
    );
    return within ? { ...piece, column: within.column } : piece;
  });
}

/** A line across the page. */
function isLongRule(text = ''): boolean {
  return text.length > 20 && isRule(text);
}

function plainTable(lines: readonly Line[], start: number): DrawnTable | undefined {
  const first = piecesOf(lines[start]);
  // The number of a point stands apart from its text.
  if (first.length < 2 || isMark(first[0]?.text ?? '') || isOfAgenda(first, lines, start)) return undefined;
  const block: (readonly Piece[])[] = [];
  for (let at = start; (lines[at]?.text ?? '') !== '' && !isRule(lines[at]?.text ?? ''); at++)
    block.push(piecesOf(lines[at]));
  const columns = sharedColumns(block);
  if (columns.length > MOST_COLUMNS) return undefined;
  const end = block.findIndex(([piece]) => !columns.includes(piece?.column ?? -1));
  const own = (end < 0 ? block : block.slice(0, end)).map(pieces => joinStray(pieces, columns));
  const rows = columns.length < 2 ? [] : rowsOf(own, columns, lines[start]?.number ?? 1);
  return isTable(rows) ? { rows, length: own.length } : undefined;
}

/** True for an hour and what was done then, below the line of a day: no row, whatever stands below it. */
function isOfAgenda([hour, ...others]: readonly Piece[], lines: readonly Line[], at: number): boolean {
  if (!HOUR.test(hour?.text ?? '') || others.length > 1) return false;
  for (let above = at - 1; above >= Math.max(0, at - LONGEST_DAY); above--) {
    const line = lines[above];
    if (!line || line.text === '') return false;
    const isOutside = line.indent < (lines[at]?.indent ?? 0) && !HOUR.test(line.text);
    if (isOutside) return /\d/.test(line.text) && piecesOf(line).length === 1;
  }
  return false;
}

const HOUR = /^\d{1,2}\s?[:.h]\s?\d{2}(?!\d)/u;
/** No day has more lines. */
const LONGEST_DAY = 40;

/** The columns at which pieces of several lines begin, leftmost first. */
function sharedColumns(block: readonly (readonly Piece[])[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { column } of block.flat()) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([column]) => column)
    .sort((a, b) => a - b);
}

/** What begins at a column of its own goes on with the piece before it. */
function joinStray(pieces: readonly Piece[], columns: readonly number[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (!last || columns.includes(piece.column)) joined.push(piece);
    else joined[joined.length - 1] = { ...last, text: `${last.text} ${piece.text}` };
  }
  return joined;
}

/** A row begins where its first cell stands, or its second with more behind it; other lines go on with a cell. */
function rowsOf(
  block: readonly (readonly Piece[])[],
  columns: readonly number[],
  firstLine: number,
): readonly Row[] {
  const rows: { cells: string[]; readonly merged: number[]; readonly line: number }[] = [];
  // Where each row has a number, a line without one goes on with the row above.
  const firsts = block
    .slice(1)
    .flatMap(pieces => pieces.find(({ column }) => column === columns[0])?.text ?? []);
  const isNumbered = firsts.length > 0 && firsts.every(text => /^\(?\p{L}?\d+(?:\.\d+)*[.)]?$/u.test(text));
  for (const [at, pieces] of block.entries()) {
    const cells = columns.map(column => textAt(pieces, column));
    const last = rows.at(-1);
    const isFirst = cells[0] !== '';
    const isNext = isFirst || (!isNumbered && pieces.length > 1 && columns.length > 2);
    if (isNext || !last) rows.push({ cells, merged: isFirst ? [] : [0], line: firstLine + at });
    else
      last.cells = last.cells.map((cell, column) =>
        [cell, cells[column] ?? ''].filter(text => text !== '').join(' '),
      );
  }
  return rows.map(({ merged, ...row }) => (merged.length > 0 ? { ...row, merged } : row));
}

/** All that stands in a column, such as a number apart from its text. */
function textAt(pieces: readonly Piece[], at: number): string {
  return pieces.flatMap(({ column, text }) => (column === at ? [text] : [])).join(' ');
}

/** True for rows that are no page header with a reference at its right, and no letterhead with marks behind its labels. */
function isTable(rows: readonly Row[], mayBeLong = false): boolean {
  const [first] = rows;
  if (rows.length < 2 || !first) return false;
  const labels = rows.map(({ cells }) => cells[0] ?? '');
  if (labels.filter(label => /[:\uFF1A]$/.test(label)).length * 2 > labels.length) return false;
  const isProse = rows.some(({ cells }) => cells.slice(0, -1).some(cell => cell.length > 60));
  if (isProse && !mayBeLong) return false;
  if (first.cells.length > 2) return true;
  const known = rows.filter(({ cells }) => readParticular(`${cells[0]}: ${cells[1]}`) !== undefined);
  return known.length > 1 || (rows.length > 2 && labels.every(label => label.split(/\s+/).length < 6));
}

function piecesOf(line: Line | undefined): readonly Piece[] {
  if (!line) return [];
  return [...line.text.matchAll(/\S+(?:\s\S+)*/gu)].map(({ 0: text, index }) => ({
    column: line.indent + index,
    text,
  }));
}
