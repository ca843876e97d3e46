/** Plain text, as notes and mails have it: lines, bullets, numbers and blank lines → blocks. */
import { itemOf, oneLine, type SourceBlock, type SourceDocument } from './document.ts';
import { isLabelled } from './label.ts';
import { beginsList, comesNext, isBullet, levelOf, type Marked, splitMark } from './marks.ts';
import { readParticular } from './particulars.ts';
import { settleMarks } from './settle-marks.ts';

const RULE = /^[=\-_*~#.]{3,}$/;

interface Line {
  readonly indent: number;
  readonly text: string;
}

/** A run of lines that belong together. */
interface Chunk {
  /** What may be a bullet or a number in front of the text. */
  readonly mark: string;
  readonly indent: number;
  text: string;
  /** A blank line stands before and after it. */
  alone: boolean;
  /** How its first line began, and where its last one ended. */
  readonly firstLine: string;
  lastLine: number;
}

/** Reads plain text. */
export function readText(text: string): SourceDocument {
  const lines = text.split(/\r\n?|[\n\u0085\u2028\u2029]|\f/).map(readLine);
  return { blocks: settleMarks(toBlocks(chunksOf(lines))), notes: [] };
}

function readLine(line: string): Line {
  const expanded = line.replace(/\t/g, '    ');
  const text = expanded.trim().replace(/^o\s{2,}/, '• ');
  return { indent: expanded.length - expanded.trimStart().length, text };
}

function chunksOf(lines: readonly Line[]): readonly Chunk[] {
  const width = wrapWidth(lines);
  const marks = lines.map(({ text }) => splitMark(text));
  const chunks: Chunk[] = [];
  let open: Chunk | undefined;
  let blankBefore = true;
  for (const [index, line] of lines.entries()) {
    if (line.text === '') {
      open = undefined;
      blankBefore = true;
      continue;
    }
    const marked = marks[index];
    const isPoint = marked !== undefined && isInList(marks, index);
    if (open && !isPoint && !RULE.test(line.text) && isWrapped(open, line, width)) {
      open.text += ` ${line.text}`;
      open.lastLine = line.text.length;
      continue;
    }
    if (open && !blankBefore) open.alone = false;
    const chunk: Chunk = {
      mark: marked?.mark ?? '',
      indent: line.indent,
      text: marked?.text ?? line.text,
      alone: blankBefore,
      firstLine: line.text,
      lastLine: line.indent + line.text.length,
    };
    chunks.push(chunk);
    open = chunk;
    blankBefore = false;
  }
  return chunks;
}

/** How far from a number its neighbours in a list are looked for, in lines. */
const NEIGHBOURHOOD = 12;

/** True for a bullet, and for a number that begins a list or has a neighbour in one. */
function isInList(marks: readonly (Marked | undefined)[], index: number): boolean {
  const mark = marks[index]?.mark ?? '';
  if (isBullet(mark) || beginsList(mark)) return true;
  const before = marks.slice(Math.max(0, index - NEIGHBOURHOOD), index);
  const after = marks.slice(index + 1, index + 1 + NEIGHBOURHOOD);
  return (
    before.some(other => comesNext(other?.mark ?? '', mark)) ||
    after.some(other => comesNext(mark, other?.mark ?? ''))
  );
}

/** The column at which the author's program broke lines; 0 where lines are so long that it broke none. */
function wrapWidth(lines: readonly Line[]): number {
  const longest = lines.reduce((most, line) => Math.max(most, line.indent + line.text.length), 60);
  return longest > 110 ? 0 : longest;
}

/** True when `line` goes on with the text before it: its first word would not have fitted there. */
function isWrapped(open: Chunk, line: Line, width: number): boolean {
  if (isLabelled(line.text) && (isLabelled(open.firstLine) || readParticular(line.text))) return false;
  if (width === 0) return open.mark !== '' && line.indent > open.indent;
  const firstWord = line.text.split(' ', 1)[0] ?? '';
  return open.lastLine + 1 + firstWord.length > width * 0.75;
}

function toBlocks(chunks: readonly Chunk[]): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const marks = [...new Set(chunks.map(({ mark }) => mark))];
  /** Indents of the list items that are open, outermost first. */
  let items: number[] = [];
  for (const [index, chunk] of chunks.entries()) {
    const underline = chunks[index + 1];
    const text = oneLine(chunk.text);
    if (isRule(chunk)) continue;
    const isChapter = chunk.mark === '' || countsChapters(chunk.mark, marks);
    const level =
      (isChapter && headingLevel(chunk, chunks, index)) || (underline && underlineLevel(underline));
    if (level !== undefined) {
      items = [];
      blocks.push({
        kind: 'heading',
        level,
        text: chunk.mark === '' ? text.replace(/^#+\s+/, '') : `${chunk.mark} ${text}`,
      });
    } else if (chunk.mark !== '') {
      items = [...items.filter(indent => indent < chunk.indent), chunk.indent];
      blocks.push(itemOf({ mark: chunk.mark, text }, items.length - 1));
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
  if (!/^(?:\d|[IVX]+\.)/.test(chunk.mark)) return undefined;
  const [before, after] = [chunks[index - 1], chunks[index + 1]];
  if (comesNext(before?.mark ?? '', chunk.mark) || comesNext(chunk.mark, after?.mark ?? '')) return undefined;
  return levelOf(chunk.mark);
}

/** True for a number that others of its kind stand beside; `1.` and `4.1` may be the only ones. */
function countsChapters(mark: string, marks: readonly string[]): boolean {
  if (/^(?:\d+\.)*1\.?$/.test(mark)) return true;
  return marks.some(other => comesNext(other, mark) || comesNext(mark, other));
}

function looksLikeHeading(text: string): boolean {
  return text.length <= 100 && /^[\p{Lu}\d]/u.test(text) && !/[.;:,!?]$/.test(text);
}

function isShouted(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
}
