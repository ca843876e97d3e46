/** From the pieces of text that a page is painted with to its lines, in the order in which they are painted. */
import { isMark } from '../marks.ts';
import { raised } from '../raised.ts';

/** A piece of text, and where it stands: points from the edge at which lines begin, and from the lower one. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  /** True where the file itself says that it is none of the text, such as a page header. */
  readonly isApart: boolean;
}

/** Text that stands at one height, without a gap that parts columns but for those within it. */
export interface PdfLine {
  text: string;
  readonly page: number;
  readonly x: number;
  /** Where what stands behind its last wide gap begins. */
  lastX: number;
  right: number;
  readonly y: number;
  size: number;
  font: string;
  readonly isApart: boolean;
}

/** As wide as a gap in a plain text, so that what stands side by side can be told apart. */
const GAP = '   ';

/** The lines of a page. */
export function linesOfPage(pieces: readonly PdfPiece[], page: number): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let isBlankBefore = false;
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      isBlankBefore ||= piece.text !== '';
      continue;
    }
    const last = lines.at(-1);
    if (last && goesOn(last, piece)) append(last, piece, isBlankBefore);
    else lines.push(lineOf(piece, page));
    isBlankBefore = /\s$/u.test(piece.text);
  }
  return lines;
}

function lineOf({ text, x, y, width, size, font, isApart }: PdfPiece, page: number): PdfLine {
  return { text: text.trim(), page, x, lastX: x, right: x + width, y, size, font, isApart };
}

function goesOn(line: PdfLine, { x, y, size, isApart }: PdfPiece): boolean {
  const isBeside = x >= line.right - line.size / 2;
  return isApart === line.isApart && isBeside && Math.abs(y - line.y) < Math.max(size, line.size) / 2;
}

function append(line: PdfLine, { text, x, y, width, size, font }: PdfPiece, isBlankBefore: boolean): void {
  const gap = x - line.right;
  // Behind the mark of a point a gap is wide, too.
  const isWide = gap > 0.9 * line.size && !isMark(line.text);
  const isApart = isBlankBefore || /^\s/u.test(text) || gap > line.size / 16;
  const isRaised = size < 0.8 * line.size && y > line.y + size / 8;
  if (isWide) line.lastX = x;
  line.text +=
    (isWide ? GAP : isApart ? ' ' : '') +
    (isRaised ? raised(text.trim(), line.text.slice(-20), false) : text.trim());
  line.right = x + width;
  if (size > line.size) {
    line.size = size;
    line.font = font;
  } else if (font !== line.font && !isRaised) line.font = '';
}
