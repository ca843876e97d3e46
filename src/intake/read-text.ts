/** Plain text, as notes and mails have it: lines, bullets, numbers and blank lines → blocks. */
import type { SourceBlock, SourceDocument } from './document.ts';
import { oneLine } from './document.ts';
import { numbersOf, splitMark } from './marks.ts';

const RULE = /^[=\-_*~#.]{3,}$/;

interface Line {
  readonly indent: number;
  readonly text: string;
}

/** A run of lines that belong together. */
interface Chunk {
  readonly mark: string;
  readonly ordered: boolean;
  readonly indent: number;
  text: string;
  /** A blank line stands before and after it. */
  alone: boolean;
  lastLine: number;
}

/** Reads plain text. */
export function readText(text: string): SourceDocument {
  const lines = text.split(/\r\n?|[\n\u0085\u2028\u2029]|\f/).map(readLine);
  return { blocks: toBlocks(chunksOf(lines)), notes: [] };
}

function readLine(line: string): Line {
  const expanded = line.replace(/\t/g, '    ');
  return { indent: expanded.length - expanded.trimStart().length, text: expanded.trim() };
}

function chunksOf(lines: readonly Line[]): readonly Chunk[] {
  const width = wrapWidth(lines);
  const chunks: Chunk[] = [];
  let open: Chunk | undefined;
  let blankBefore = true;
  for (const line of lines) {
    if (line.text === '') {
      open = undefined;
      blankBefore = true;
      continue;
    }
    const marked = splitMark(line.text.replace(/^o\s{2,}/, '• '));
    if (open && !marked && !RULE.test(line.text) && isWrapped(open, line, width)) {
      open.text += ` ${line.text}`;
      open.lastLine = line.text.length;
      continue;
    }
    if (open && !blankBefore) open.alone = false;
    const chunk: Chunk = {
      mark: marked?.mark ?? '',
      ordered: marked?.ordered ?? false,
      indent: line.indent,
      text: marked?.text ?? line.text,
      alone: blankBefore,
      lastLine: line.indent + line.text.length,
    };
    chunks.push(chunk);
    open = chunk;
    blankBefore = false;
  }
  return chunks;
}

/** The column at which the author's program broke lines; 0 where lines are so long that it broke none. */
function wrapWidth(lines: readonly Line[]): number {
  const longest = lines.reduce((most, line) => Math.max(most, line.indent + line.text.length), 60);
  return longest > 110 ? 0 : longest;
}

/** True when `line` goes on with the text before it: its first word would not have fitted there. */
function isWrapped(open: Chunk, line: Line, width: number): boolean {
  if (width === 0) return open.mark !== '' && line.indent > open.indent;
  const firstWord = line.text.split(' ', 1)[0] ?? '';
  return open.lastLine + 1 + firstWord.length > width * 0.75;
}

function toBlocks(chunks: readonly Chunk[]): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  /** Indents of the list items that are open, outermost first. */
  let items: number[] = [];
  for (const [index, chunk] of chunks.entries()) {
    const underline = chunks[index + 1];
    const text = oneLine(chunk.text);
    if (isRule(chunk)) continue;
    const level = headingLevel(chunk, chunks, index) ?? (underline && underlineLevel(underline));
    if (level !== undefined) {
      items = [];
      blocks.push({
        kind: 'heading',
        level,
        text: chunk.mark === '' ? text.replace(/^#+\s+/, '') : `${chunk.mark} ${text}`,
      });
    } else if (chunk.mark !== '') {
      items = [...items.filter(indent => indent < chunk.indent), chunk.indent];
      blocks.push({ kind: 'item', depth: items.length - 1, ordered: chunk.ordered, text });
    } else {
      items = items.filter(indent => indent < chunk.indent);
      const paragraph = { kind: 'paragraph', text } as const;
      blocks.push(items.length > 0 ? { ...paragraph, within: items.length - 1 } : paragraph);
    }
  }
  return blocks;
}

function isRule(chunk: Chunk): boolean {
  return chunk.mark === '' && RULE.test(chunk.text);
}

function underlineLevel(next: Chunk): number | undefined {
  return /^={3,}$/.test(next.text) ? 1 : /^-{3,}$/.test(next.text) ? 2 : undefined;
}

function headingLevel(chunk: Chunk, chunks: readonly Chunk[], index: number): number | undefined {
  const hashes = /^(#{1,6})\s+\S/.exec(chunk.text);
  if (hashes && chunk.mark === '') return hashes[1]?.length;
  if (!chunk.alone || !looksLikeHeading(chunk.text)) return undefined;
  if (chunk.mark === '') return isShouted(chunk.text) ? 1 : undefined;
  if (!chunk.ordered || !/^(?:\d|[IVX]+\.)/.test(chunk.mark)) return undefined;
  if (isNeighbour(chunk, chunks[index - 1]) || isNeighbour(chunks[index + 1], chunk)) return undefined;
  return Math.max(1, numbersOf(chunk.mark).length);
}

function looksLikeHeading(text: string): boolean {
  return text.length <= 100 && /^[\p{Lu}\d]/u.test(text) && !/[.;:,!?]$/.test(text);
}

function isShouted(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** True when `next` is the very next number of the list that `chunk` is in. */
function isNeighbour(next: Chunk | undefined, chunk: Chunk | undefined): boolean {
  if (!next || !chunk) return false;
  const before = numbersOf(chunk.mark);
  const after = numbersOf(next.mark);
  return (
    after.length > 0 &&
    after.length === before.length &&
    after.every((number, at) => number === (before[at] ?? 0) + (at === after.length - 1 ? 1 : 0))
  );
}
