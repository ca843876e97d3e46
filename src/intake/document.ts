/** What every reader makes of its source: plain blocks in reading order, whatever file they came from. */

/** A row of a table; a cell with several paragraphs holds them on lines of their own. */
export interface Row {
  readonly cells: readonly string[];
}

/** One block of the source. Its text is on one line, without bullet or list number. */
export type SourceBlock =
  /** Level 0 is the title of the whole document. */
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** `within` is the depth of the list item that the paragraph continues. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly within?: number }
  | { readonly kind: 'item'; readonly depth: number; readonly ordered: boolean; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly Row[] }
  /** What somebody noted beside the text that follows; no part of the text itself. */
  | { readonly kind: 'comment'; readonly text: string }
  /** Text outside the flow, such as a page header. */
  | { readonly kind: 'aside'; readonly text: string };

/** A source, read. */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  /** Sentences for the author on what could not be taken because it is no text, such as pictures. */
  readonly notes: readonly string[];
}

/** The text of a block as separate pieces, in reading order. */
export function piecesOf(block: SourceBlock): readonly string[] {
  return block.kind === 'table' ? block.rows.flatMap(row => row.cells) : [block.text];
}

/** Puts text on one line: line breaks and tabs become blanks, the ends are trimmed. */
export function oneLine(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').trim();
}
