/** What every reader makes of its source: plain blocks in reading order, whatever file they came from. */
import { splitMark } from './marks.ts';

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

/** A paragraph as blocks: line breaks that end a sentence or precede a bullet part it, a bullet makes it an item. */
export function paragraphBlocks(text: string, within?: number): readonly SourceBlock[] {
  const lines: string[] = [];
  for (const line of text.split('\n').map(oneLine)) {
    const last = lines.at(-1);
    const goesOn =
      last !== undefined && last !== '' && line !== '' && !/[.;:!?]$/.test(last) && !splitMark(line);
    if (goesOn) lines[lines.length - 1] = `${last} ${line}`;
    else lines.push(line);
  }
  return lines.filter(line => line !== '').map(line => paragraphBlock(line, within));
}

function paragraphBlock(text: string, within: number | undefined): SourceBlock {
  if (within !== undefined) return { kind: 'paragraph', text, within };
  const marked = splitMark(text);
  return marked
    ? { kind: 'item', depth: 0, ordered: marked.ordered, text: marked.text }
    : { kind: 'paragraph', text };
}

/** The text of blocks that stand in one cell, a line each. */
export function cellText(blocks: readonly SourceBlock[]): string {
  return blocks.flatMap(piecesOf).join('\n');
}

/** `[the plan](https://…)`; the bare text where it is its own address or can't be part of a link. */
export function linked(text: string, url: string | undefined): string {
  const words = text.trim();
  const isAddress =
    url === undefined || url.replace(/^mailto:/, '') === words || !/^(?:https?|mailto):[^\s()<>]+$/.test(url);
  if (isAddress || words === '' || /[[\]\n]/.test(words)) return text;
  return text.replace(words, () => `[${words}](${url})`);
}
