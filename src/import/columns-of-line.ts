/** Lines of a first page or a page header that hold several things side by side. */

/** What parts them: a wide gap, a bar, a dot at half height; a dash, a full stop or a semicolon only in front of a label. */
const BETWEEN = /\s{3,}|\s+[·|•]\s+|(?:\s+[–—-]|(?<=[;.]))\s+(?=\p{Lu}[^:.;,]{1,30}:\s)/u;

/** The things that a line holds, in order; the line itself where it holds one. */
export function piecesOfLine(line: string): readonly string[] {
  return writtenPieces(line).map((piece, at, { length }) =>
    at < length - 1 ? piece.replace(/[;.]$/, '') : piece,
  );
}

/** The same with the signs that end them, without which their last words were others. */
export function writtenPieces(line: string): readonly string[] {
  return line
    .split(BETWEEN)
    .map(piece => piece.trim())
    .filter(piece => piece !== '');
}
