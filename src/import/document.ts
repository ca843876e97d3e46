/** What every reader makes of its source: plain blocks in reading order, whatever file they came from. */
import type { CarriedLabel } from '../domain/sensitivity-labels.ts';
import { FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import { isLabelled } from './label.ts';
import { beginsList, comesNext, isBullet, type Marked, splitMark } from './marks.ts';
import type { SaidOfReport } from './remark-entry.ts';

/** A row of a table; a cell with several paragraphs holds them on lines of their own. */
export interface Row {
  readonly cells: readonly string[];
  /** Which cells are empty because one of the row above reaches down into them, by their places. */
  readonly merged?: readonly number[];
  /** What its columns hold, where its own cells do not say it. */
  readonly columns?: readonly (string | undefined)[];
  readonly line?: number | undefined;
}

/** A cell of a table, and over how many columns it reaches. */
export interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly isMerged?: boolean;
}

/** No table is wider. */
export const MOST_COLUMNS = 100;

/** A row in which each cell stands in its column, however wide those before it are, and the line that it begins on. */
export function rowOf(row: readonly Cell[], line?: number): Row {
  const cells: string[] = [];
  const merged: number[] = [];
  for (const { text, columns, isMerged = false } of row) {
    if (isMerged) merged.push(cells.length);
    const others = Math.min(MOST_COLUMNS - cells.length, columns || 1) - 1;
    cells.push(text, ...Array<string>(Math.max(0, others)).fill(''));
  }
  return { cells, line, ...(merged.length > 0 ? { merged } : {}) };
}

/** A block that is a table. */
export type Table = Extract<SourceBlock, { kind: 'table' }>;

/** One block of the source, and where it begins there. Its text is on one line, without bullet. */
export type SourceBlock = Block & {
  /** The line of the file, or the paragraph of a Word file, counted from 1; none for what stands outside the flow. */
  readonly line?: number | undefined;
};

type Block =
  /** Level 0 is the title of the whole document. */
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** `within` is the depth of the list item that the paragraph continues. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly within?: number }
  | {
      readonly kind: 'item';
      readonly depth: number;
      readonly ordered: boolean;
      /** The number as the author typed it, where it may be drawn anew. */
      readonly mark?: string;
      /** True where the source itself calls it a point of a list, with whatever number. */
      readonly isListed?: boolean;
      readonly text: string;
    }
  | { readonly kind: 'table'; readonly rows: readonly Row[] }
  /** What somebody noted beside the text that follows; no part of the text itself. */
  | { readonly kind: 'comment'; readonly text: string }
  /** Text outside the flow, such as a page header. */
  | { readonly kind: 'aside'; readonly text: string };

/** What a reviewer noted in a source, and the line of what it is about, as blocks have it; 0 where it is about all. */
export interface SourceRemark {
  readonly line: number;
  readonly said: SaidOfReport;
}

/** A source, read. */
export interface SourceDocument {
  readonly isMail?: boolean;
  readonly blocks: readonly SourceBlock[];
  readonly remarks?: readonly SourceRemark[];
  /** The sensitivity labels that the file carries. */
  readonly labels?: readonly CarriedLabel[];
  /** Sentences for the author on what could not be taken because it is no text, such as pictures. */
  readonly notes: readonly string[];
}

/** The text of a block as separate pieces, in reading order, with the numbers that their author typed. */
export function piecesOf(block: SourceBlock): readonly string[] {
  if (block.kind === 'table') return block.rows.flatMap(row => row.cells);
  return [block.kind === 'item' ? withMark(block) : block.text];
}

/** Each piece of a block as a block of its own that is no part of the text. */
export function piecesAs(
  kind: 'comment' | 'aside',
  block: SourceBlock,
  line = block.line,
): readonly (SourceBlock & { readonly text: string })[] {
  return piecesOf(block).map(text => ({ kind, text: oneLine(text), line }));
}

/** True for a text in bold letters that heads what follows it: it is short, and no sign ends it. */
export function headsInBold(text: string, ends = /[.;:,!?]$/): boolean {
  return text.length <= LONGEST_HEADING && !ends.test(text);
}

const LONGEST_HEADING = 100;

/** The text of an item behind its number. */
export function withMark({ mark, text }: { readonly mark?: string; readonly text: string }): string {
  return mark === undefined ? text : `${mark} ${text}`;
}

/** Puts text on one line: line breaks, tabs and other control signs become blanks, the ends are trimmed. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/**
 * A paragraph as blocks: line breaks that end a sentence or precede a bullet part it, a bullet makes it an item.
 * `lineOf` tells on which line of the source stands what follows so many of its line breaks.
 */
export function paragraphBlocks(
  text: string,
  within: number | undefined,
  lineOf: (breaks: number) => number | undefined,
): readonly SourceBlock[] {
  const lines: { text: string; readonly at: number }[] = [];
  for (const [at, line] of text.split('\n').map(oneLine).entries()) {
    const last = lines.at(-1);
    const goesOn =
      last !== undefined &&
      last.text !== '' &&
      line !== '' &&
      !/[.;:!?]$/.test(last.text) &&
      !opensLine(line, lines) &&
      !standsAlone(last.text, line);
    if (goesOn) last.text += ` ${line}`;
    else lines.push({ text: line, at });
  }
  return lines
    .filter(line => line.text !== '')
    .map(line => ({ ...paragraphBlock(line.text, within), line: lineOf(line.at) }));
}

/** True where an author broke the line between two short ones of which the second begins anew. */
export function standsAlone(last: string, line: string): boolean {
  const isShort = (text: string) => text.length < 120;
  return (
    isShort(last) &&
    isShort(line) &&
    /^[*_“"«(]*\p{Lu}/u.test(line) &&
    // `OF`, `DES`: a title in capitals goes on.
    !FUNCTION_WORDS.has(/^\p{Lu}{2,}(?=\s)/u.exec(line)?.[0].toLowerCase() ?? '') &&
    !/\s(?:\p{Ll}{1,3}|[–—-])$/u.test(last)
  );
}

/** True for a line that cannot go on with the one before it: a point of a list, or one labelled line after another. */
function opensLine(line: string, before: readonly { readonly text: string }[]): boolean {
  const { mark } = splitMark(line) ?? {};
  if (mark === undefined) return isLabelled(line) && isLabelled(before.at(-1)?.text ?? '');
  const goesOn = before.some(({ text }) => comesNext(splitMark(text)?.mark ?? '', mark));
  return isBullet(mark) || beginsList(mark) || goesOn;
}

function paragraphBlock(text: string, within: number | undefined): SourceBlock {
  if (within !== undefined) return { kind: 'paragraph', text, within };
  const marked = splitMark(text);
  return marked ? itemOf(marked, 0) : { kind: 'paragraph', text };
}

/** A text behind its mark as an item of a list. */
export function itemOf({ mark, text }: Marked, depth: number): SourceBlock {
  return isBullet(mark)
    ? { kind: 'item', depth, ordered: false, text }
    : { kind: 'item', depth, ordered: true, mark, text };
}

/** The blocks of a part of a file with the lines that they have in the whole. */
export function shifted(
  blocks: readonly SourceBlock[],
  lineInFile: (line: number) => number | undefined,
): readonly SourceBlock[] {
  const moved = <P extends { readonly line?: number | undefined }>(placed: P): P => ({
    ...placed,
    line: placed.line === undefined ? undefined : lineInFile(placed.line),
  });
  return blocks.map(block =>
    moved(block.kind === 'table' ? { ...block, rows: block.rows.map(moved) } : block),
  );
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
