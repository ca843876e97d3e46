/** The author's words: an entry's text as title and body, each with the way back into the file. */

import type { CstNode } from 'langium';
import { isCompositeCstNode, isLeafCstNode } from 'langium';
import { countBefore } from '../domain/halving.ts';
import { afterLineEnd, endOfLine } from '../domain/lines.ts';
import {
  COMMENT,
  ESCAPED_SLASHES,
  LIST_ITEM,
  MENTION_LAST,
  NUMBERED_ITEM,
  WITHOUT_BLANKS,
} from '../lexicon/marks.ts';
import { stopIn } from './broken-entries.ts';
import type { Entry, MissionFile } from './generated/ast.ts';
import { blankComments, onOneLine } from './heads.ts';
import type { Span } from './lexer.ts';
import { cachedOn } from './object-cache.ts';

/** A text without its line breaks, otherwise as the author typed it. */
export class Passage {
  constructor(
    readonly text: string,
    private readonly pieces: readonly Piece[],
  ) {}

  /** Where lines of the file begin within `start` to `end` of the text, but for what begins it. */
  lineStarts(start: number, end: number): readonly number[] {
    const [first, last] = [start, end - 1].map(place => countBefore(this.pieces, ({ at }) => at <= place));
    return this.pieces.slice(first, last).flatMap(({ at, goesOn }) => (goesOn ? [] : at));
  }

  /** Offset in the file of the character at `index` of the text. */
  offsetAt(index: number): number {
    const piece = this.lastBefore('at', index) ?? { at: 0, offset: 0, length: 0, goesOn: false };
    return piece.offset + Math.min(index - piece.at, piece.length);
  }

  /** The last piece that begins at `place` or before, by halving: a long text has thousands. */
  private lastBefore(start: 'at' | 'offset', place: number): Piece | undefined {
    return this.pieces[countBefore(this.pieces, piece => piece[start] <= place) - 1];
  }

  /** Index in the text of the character at `offset` in the file; undefined when it is not part of the text. */
  indexAt(offset: number): number | undefined {
    const piece = this.lastBefore('offset', offset);
    return piece && offset < piece.offset + piece.length ? piece.at + offset - piece.offset : undefined;
  }

  /** Where `start` to `end` of the text stand in the file. */
  span(start: number, end: number): Span {
    return {
      start: this.offsetAt(start),
      end: end > start ? this.offsetAt(end - 1) + 1 : this.offsetAt(start),
    };
  }
}

/** The first paragraph of an entry's text, and what follows it. */
export interface Prose {
  readonly title: Passage;
  readonly body: Passage;
}

interface Piece {
  readonly at: number;
  readonly offset: number;
  readonly length: number;
  /** True behind a backslash that is left out. */
  readonly goesOn: boolean;
}

interface Line {
  readonly offset: number;
  readonly text: string;
}

const EMPTY: Prose = { title: new Passage('', []), body: new Passage('', []) };
const COLON = /[:\uFF1A]/;
const TABLE_ROW = /^\s*\|/;
/** By the index of the entry in its file: one array a file costs the garbage collector less than a weak entry for each. */
const knownIn = cachedOn((file: MissionFile) => new Array<Prose | undefined>(file.entries.length));

/** Reads the prose of an entry: of what stands after its colon and on the indented lines below. */
export function proseOf(entry: Entry): Prose {
  const { $container: file, $containerIndex: place } = entry;
  if (place === undefined) return readProse(entry);
  const known = knownIn(file);
  const prose = known[place] ?? readProse(entry);
  known[place] = prose;
  return prose;
}

/** Where the text of an entry begins: at its colon, or where the colon is missing. */
export function textStart(entry: Entry): number {
  const cst = entry.$cstNode;
  return cst ? (firstBody(cst)?.offset ?? cst.end) : 0;
}

/** Where the author's words begin: without a colon, at what could not be read as structure. */
function wordsStart(entry: Entry, text: string): number {
  const start = textStart(entry);
  const stop = stopIn(entry);
  return stop === undefined || COLON.test(text.charAt(start)) ? start : Math.min(start, stop);
}

/** What stands before the text of an entry as it is written, with blanks in the place of comments. */
export function structureText(entry: Entry): string {
  const cst = entry.$cstNode;
  if (!cst) return '';
  const { fullText } = cst.root;
  return blankComments(fullText.slice(cst.offset, wordsStart(entry, fullText))).trimEnd();
}

/** The same on one line. */
export function headOf(entry: Entry): string {
  return onOneLine(structureText(entry));
}

/** The head of an entry, where it could not be read. */
export function unreadStructure(entry: Entry): string | undefined {
  return stopIn(entry) === undefined ? undefined : headOf(entry);
}

function firstBody(node: CstNode): CstNode | undefined {
  if (isLeafCstNode(node)) return node.tokenType.name === 'BODY' ? node : undefined;
  for (const part of isCompositeCstNode(node) ? node.content : []) {
    const body = firstBody(part);
    if (body) return body;
  }
  return undefined;
}

function readProse(entry: Entry): Prose {
  const cst = entry.$cstNode;
  if (!cst) return EMPTY;
  const { fullText } = cst.root;
  const start = wordsStart(entry, fullText);
  const lines = splitLines(fullText.slice(start, Math.max(cst.end, endOfLine(fullText, start))), start);
  const first = lines.findIndex(({ text }) => text !== '');
  if (first < 0) return EMPTY;
  const next = lines.findIndex((line, i) => i > first && (line.text === '' || endsParagraph(line.text)));
  const end = next < 0 ? lines.length : next;
  return {
    title: unwrap(lines.slice(first, end).map(withoutIndent)),
    body: unwrap(dedent(lines.slice(end))),
  };
}

/** True for a list item or a row of a table, which has a line of its own; blanks at its end are no text. */
export function keepsLine(text: string): boolean {
  const line = text.trimEnd();
  return LIST_ITEM.test(line) || TABLE_ROW.test(line);
}

/** True for what ends a paragraph without an empty line: a numbered list only with its first item, for "2020." may be a year. */
export function endsParagraph(text: string): boolean {
  const number = NUMBERED_ITEM.exec(text)?.[1];
  return keepsLine(text) && (number === undefined || Number(number) === 1);
}

/** The lines of the text without the colon and without comments; one that is all comment is none. */
function splitLines(text: string, offset: number): Line[] {
  const lines: Line[] = [];
  for (let start = 0, end = 0; start <= text.length; start = afterLineEnd(text, end)) {
    end = endOfLine(text, start);
    const line = text.slice(start, end);
    const words = withoutComment(line);
    if (start > 0 && words === '' && line.trim() !== '') continue;
    const colon = start === 0 && COLON.test(words.charAt(0)) ? 1 : 0;
    lines.push({ offset: offset + start + colon, text: words.slice(colon) });
  }
  return lines;
}

/** A line without the comment that it may end in, and without the blanks at its end. */
export function withoutComment(line: string): string {
  const comment = line.includes('//') ? COMMENT.exec(line)?.index : undefined;
  return line.slice(0, comment).trimEnd();
}

function withoutIndent({ offset, text }: Line): Line {
  const words = text.trimStart();
  return { offset: offset + text.length - words.length, text: words };
}

function dedent(lines: readonly Line[]): Line[] {
  const indent = lines
    .filter(({ text }) => text !== '')
    .reduce((least, { text }) => Math.min(least, indentOf(text).width), Number.MAX_SAFE_INTEGER);
  return lines.map(({ offset, text }) => {
    const cut = blanksWithin(text, indent);
    return { offset: offset + cut, text: text.slice(cut) };
  });
}

/** Width and length of the blanks in front of a line; a tab reaches to the next multiple of four. */
export function indentOf(text: string): { width: number; length: number } {
  const length = text.length - text.trimStart().length;
  let width = 0;
  for (let i = 0; i < length; i++) width = widthAfter(width, text.charAt(i));
  return { width, length };
}

/** How many blanks in front of a line fit into a width. */
function blanksWithin(text: string, width: number): number {
  const { length } = indentOf(text);
  let taken = 0;
  for (let column = 0; taken < length; taken++) {
    column = widthAfter(column, text.charAt(taken));
    if (column > width) break;
  }
  return taken;
}

function widthAfter(width: number, blank: string): number {
  return width + (blank === '\t' ? 4 - (width % 4) : 1);
}

/** Joins the lines of a paragraph; list items, table rows and paragraphs keep their own. */
function unwrap(lines: readonly Line[]): Passage {
  const pieces: Piece[] = [];
  let text = '';
  let last = '';
  let gap = false;
  let isNumbered = false;
  for (const { offset, text: line } of lines) {
    if (line.trim() === '') {
      gap = text !== '';
      continue;
    }
    const isItem: boolean = endsParagraph(line) || (keepsLine(line) && (isNumbered || gap || text === ''));
    const hasOwnLine = gap || isItem;
    // Points with bullets may stand between the numbers of a list.
    if (hasOwnLine) isNumbered = isItem && ((isNumbered && !gap) || NUMBERED_ITEM.test(line));
    const cut = hasOwnLine ? 0 : line.length - line.trimStart().length;
    const words = line.slice(cut);
    text += text === '' ? '' : joint(last, words, gap, hasOwnLine);
    for (const piece of piecesOf(words)) {
      pieces.push({ ...piece, at: text.length, offset: offset + cut + piece.offset });
      text += words.slice(piece.offset, piece.offset + piece.length);
    }
    last = words || last;
    gap = false;
  }
  return new Passage(text, pieces);
}

/** The words of a line between the backslashes before slashes that are text. */
function piecesOf(words: string): Omit<Piece, 'at'>[] {
  const whole = { offset: 0, length: words.length, goesOn: false };
  if (!words.includes('\\')) return [whole];
  const escapes = [...words.matchAll(ESCAPED_SLASHES)].map(({ index }) => index);
  const starts = [0, ...escapes.map(index => index + 1)];
  const ends = [...escapes, words.length];
  return starts.map((offset, i) => ({ offset, length: (ends[i] ?? 0) - offset, goesOn: i > 0 }));
}

/** What stands between a line and the one after it. */
function joint(line: string, after: string, gap: boolean, hasOwnLine: boolean): string {
  if (gap) return '\n\n';
  if (hasOwnLine) return '\n';
  const isClosed = WITHOUT_BLANKS.test(line.slice(-1)) && WITHOUT_BLANKS.test(after.charAt(0));
  // Without a blank, the words after it would become part of the name.
  return isClosed && !MENTION_LAST.test(line) ? '' : ' ';
}
