/** Plain text, as notes and mails have it: lines, bullets, numbers and blank lines → blocks. */

import { LINE_END } from '../domain/lines.ts';
import { monthNumbers } from '../lexicon/calendar.ts';
import { FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import { isNumbered } from './cited-notes.ts';
import {
  itemOf,
  oneLine,
  type SourceBlock,
  type SourceDocument,
  standsAlone,
  type Table,
} from './document.ts';
import { Schemes } from './heading-schemes.ts';
import { isLabelled } from './label.ts';
import { listedLines } from './listed-lines.ts';
import { beginsList, comesNext, isBullet, levelOf, type Marked, mayBeSign, splitMark } from './marks.ts';
import { readParticular } from './particulars.ts';
import { settleMarks } from './settle-marks.ts';
import { OF } from './small-words.ts';
import { readBareLabel, readStatementLabel } from './statement-label.ts';
import { tableLines } from './text-table.ts';

/** `A. Police custody`, which may as well be somebody called so. */
const LETTERED = /^([A-H])\.\s+\p{Lu}[^.;:,!?]{3,80}$/u;
/** The number of a page. */
const PAGE = new RegExp(
  `^[-–—\\s]*(?:(?:page|pág\\.?|p\\.)\\s*)?\\d{1,3}(?:\\s*(?:/|${OF}|sur\\s)\\s*\\d{1,3})?[-–—\\s]*$`,
  'iu',
);
const RULE = /^[=\-_*~#.]{3,}$/;

interface Line {
  readonly indent: number;
  readonly text: string;
  /** Its number in the file, counted from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A run of lines that belong together. */
interface Chunk {
  /** What may be a bullet or a number in front of the text. */
  readonly mark: string;
  readonly indent: number;
  text: string;
  readonly blankBefore: boolean;
  /** A blank line stands before and after it. */
  alone: boolean;
  /** How many lines it has. */
  lines: number;
  /** How its first line began, and where its last one ended. */
  readonly firstLine: string;
  lastLine: number;
  /** The line of the file on which it begins. */
  readonly line: number;
}

/** Reads plain text. */
export function readText(text: string): SourceDocument {
  const lines = text
    .split(LINE_END)
    .flatMap((line, at) => line.split(/[\u0085\u2028\u2029\f]/).map(part => readLine(part, at + 1)));
  const stretches = stretchesOf(lines).map((stretch, at) =>
    'rows' in stretch ? stretch : chunksOf(stretch.lines, at === 0),
  );
  const marks = stretches.flatMap(stretch => ('rows' in stretch ? [] : stretch.map(({ mark }) => mark)));
  const letters = lines.flatMap(line => LETTERED.exec(line.text)?.[1] ?? []);
  const isLettered = letters.includes('A') && letters.indexOf('B') > letters.indexOf('A');
  const numbering = { marks: [...new Set(marks)], schemes: new Schemes(), isLettered };
  const blocks = stretches.flatMap(stretch => ('rows' in stretch ? [stretch] : toBlocks(stretch, numbering)));
  return { blocks: settleMarks(blocks), notes: [] };
}

/** The lines, with tables that are drawn with bars between them. */
function stretchesOf(lines: readonly Line[]): readonly ({ readonly lines: readonly Line[] } | Table)[] {
  const stretches: ({ readonly lines: Line[] } | Table)[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = tableLines(lines, at);
    const last = stretches.at(-1);
    const line = lines[at];
    if (table) stretches.push({ kind: 'table', rows: table.rows });
    else if (line && last && 'lines' in last) last.lines.push(line);
    else if (line) stretches.push({ lines: [line] });
    at += table?.length ?? 1;
  }
  return stretches;
}

/** `A         : Ms. Poe`: a label whose colon stands below those of other lines. */
const PADDED_LABEL = /^(\p{L}[^:;,]{0,30}?)\s{2,}:\s+(?=\S)/u;

function readLine(line: string, number: number): Line {
  const expanded = line.replace(/\t/g, '    ');
  const text = expanded
    .trim()
    .replace(/^o\s{2,}/, '• ')
    .replace(PADDED_LABEL, '$1: ');
  const indent = expanded.length - expanded.trimStart().length;
  return { indent, text, number, cells: line.split('\t').map(cell => cell.trim()) };
}

function chunksOf(lines: readonly Line[], isFirst: boolean): readonly Chunk[] {
  const width = wrapWidth(lines);
  const listed = listedLines(lines);
  const marks = withoutSigns(lines.map(({ text }) => splitMark(text)));
  const chunks: Chunk[] = [];
  let open: Chunk | undefined;
  let blankBefore = true;
  let isOnTop = isFirst;
  for (const [index, line] of lines.entries()) {
    if (line.text === '') {
      isOnTop &&= chunks.length < 3;
      open = undefined;
      blankBefore = true;
      continue;
    }
    const marked = marks[index];
    const isPoint = marked !== undefined && isInList(marks, index);
    const isRule = RULE.test(line.text) || RULE.test(open?.text ?? '');
    const isLine = isOnTop && !fillsLine(open, line, width) && standsAlone(open?.text ?? '', line.text);
    const isOwn = isPoint || isRule || isLine || listed.has(line);
    if (open && !isOwn && !headsNextItems(open, line, lines[index + 1]) && isWrapped(open, line, width)) {
      open.text += ` ${line.text}`;
      open.lastLine = line.text.length;
      open.lines++;
      continue;
    }
    if (open && !blankBefore) open.alone = false;
    const chunk: Chunk = {
      mark: marked?.mark ?? '',
      indent: line.indent,
      text: marked?.text ?? line.text,
      alone: blankBefore,
      blankBefore,
      firstLine: line.text,
      lines: 1,
      lastLine: line.indent + line.text.length,
      line: line.number,
    };
    chunks.push(chunk);
    open = chunk;
    blankBefore = false;
  }
  return chunks;
}

/** Marks without the dash of a figure that stands alone, with no such dash before or after it. */
function withoutSigns(marks: readonly (Marked | undefined)[]): readonly (Marked | undefined)[] {
  return marks.map((marked, index) => {
    if (!marked || !mayBeSign(marked)) return marked;
    const near = marks.slice(Math.max(0, index - 2), index + 3).filter(other => other !== marked);
    return near.some(other => other?.mark === marked.mark) ? marked : undefined;
  });
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
  return longest > 130 ? 0 : longest;
}

/** How the lines of an agenda begin: `Tue 12/3, 10:00`, `14.15`, `9 h 30`. */
const WHEN = new RegExp(
  `^(?:\\p{L}{2,10}\\.?,?\\s+)?\\d{1,2}(?:[/.]\\d{1,2}(?!\\d)|\\s?[:h]\\s?\\d{2}|(?:er|st|nd|rd|th|º)?\\.?\\s+(?:de\\s+)?(?:${[...monthNumbers().keys()].join('|')})(?!\\p{L}))`,
  'iu',
);

/** `11 h   Casa de la Mujer`, `0830    Briefing`: an hour, and a gap behind it. */
const HOUR_APART = /^(?:[01]?\d|2[0-3])(?:\s?[:h.]\s?(?:[0-5]\d)?|[0-5]\d)\s{2,}\S/u;

/** `Ann Lee, Director`: a line of a list of people. */
const SOMEBODY =
  /^(?:\p{Lu}\p{L}{0,4}\.?\s+)?\p{Lu}[\p{L}\p{M}'’.-]+(?:\s+\p{Ll}{1,3})?(?:\s+\p{Lu}[\p{L}\p{M}'’.-]*){1,3}(?:,|\s+[–—-])\s+\p{L}[^.;!?]*$/u;

/** True for a line with a label, or with a day or an hour like the one above it. */
function beginsAnew({ firstLine }: Chunk, { text }: Line): boolean {
  // `cc: …` below `From: …`
  if (
    isLabelled(firstLine)
      ? isLabelled(text) || readParticular(text)
      : isLabelled(text) && readParticular(text)
  )
    return true;
  if (/^\p{Lu}/u.test(text) && readStatementLabel(text)) return true;
  // “From: Ann Lee, Director” above “Jo Bell, Adviser”
  if (SOMEBODY.test(text) && SOMEBODY.test(firstLine.replace(/^[^:]{1,30}:\s+/u, ''))) return true;
  if (isNumbered(text) && isNumbered(firstLine)) return true;
  return HOUR_APART.test(text) || (WHEN.test(text) && WHEN.test(firstLine));
}

/** True where the only line above is a label, holds things side by side, or is centred. */
function isLineApart({ firstLine, indent }: Chunk, line: Line): boolean {
  if (/\d$/.test(firstLine) && readBareLabel(firstLine)) return true;
  return (/\S\s{5,}\S/.test(firstLine) && !isLabelled(firstLine)) || line.indent + 20 < indent;
}

/** True where a line of prose is so full that the first word of the next would not have fitted on it. */
function fillsLine(open: Chunk | undefined, { text }: Line, width: number): boolean {
  const [first = ''] = text.split(' ', 1);
  return (
    open !== undefined &&
    width > 0 &&
    open.lastLine + 1 + first.length > width &&
    (open.text.match(/\s\p{Ll}{2,}/gu)?.length ?? 0) > 2 &&
    /\p{Ll}/u.test(text) &&
    !/^\S{1,20}\s?:\s/u.test(text)
  );
}

/** True when `line` goes on with the text before it: its first word would not have fitted there. */
function isWrapped(open: Chunk, line: Line, width: number): boolean {
  if (beginsAnew(open, line) || (open.lines === 1 && isLineApart(open, line))) return false;
  if (width === 0) return open.mark !== '' && line.indent > open.indent;
  // Behind “of” or “the”, a text goes on.
  if (/[\s(]\p{Ll}/u.test(open.text) && FUNCTION_WORDS.has(open.text.split(' ').at(-1) ?? '')) return true;
  // A line that does not end its sentence goes on with small letters and figures.
  if (open.lastLine >= 40 && !/[.!?:;]$/.test(open.text) && /^[\p{Ll}\d(]/u.test(line.text)) return true;
  const firstWord = line.text.split(' ', 1)[0] ?? '';
  return open.lastLine + 1 + firstWord.length > width * 0.75;
}

/** True for a line left of the item above it, with deeper ones right below: it heads the items that follow. */
function headsNextItems({ mark, indent }: Chunk, line: Line, next: Line | undefined): boolean {
  return (
    mark !== '' &&
    line.indent < indent &&
    looksLikeHeading(line.text) &&
    next !== undefined &&
    next.text !== '' &&
    next.indent >= line.indent + 2
  );
}

/** What holds for a text as a whole: the numbers in it, and how its headings are numbered. */
interface Numbering {
  readonly marks: readonly string[];
  readonly schemes: Schemes;
  /** True where headings are lettered A., B., C. */
  readonly isLettered: boolean;
}

function toBlocks(
  chunks: readonly Chunk[],
  { marks, schemes, isLettered }: Numbering,
): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  /** The list items that are open, outermost first. */
  let items: readonly OpenItem[] = [];
  const levels = levelsOf(chunks, marks);
  for (const [index, chunk] of chunks.entries()) {
    if (isRule(chunk)) continue;
    const push = (block: SourceBlock) => blocks.push({ ...block, line: chunk.line });
    const level = levels[index];
    const text = oneLine(chunk.text);
    const letter = isLettered && chunk.alone ? LETTERED.exec(chunk.text)?.[1] : undefined;
    if (chunk.alone && PAGE.test(text)) push({ kind: 'comment', text });
    else if (letter !== undefined) {
      items = [];
      push({ kind: 'heading', level: schemes.levelOf(`${letter}.`), text });
    } else if (level !== undefined) {
      items = [];
      push(headingOf(chunk, text, level, schemes));
    } else if (chunk.mark !== '') {
      items = withItem(items, chunk);
      push(itemOf({ mark: chunk.mark, text }, items.length - 1));
    } else {
      items = items.filter(({ indent }) => indent < chunk.indent);
      const paragraph = { kind: 'paragraph', text } as const;
      push(items.length > 0 ? { ...paragraph, within: items.length - 1 } : paragraph);
    }
  }
  return blocks;
}

type OpenItem = Pick<Chunk, 'indent' | 'mark'>;

/** The list items that are open with this one, which stands beside one whose number it goes on with, though a column off. */
function withItem(items: readonly OpenItem[], { indent: own, mark }: Chunk): readonly OpenItem[] {
  const beside = items.findLast(other => Math.abs(other.indent - own) < STRAY && comesNext(other.mark, mark));
  const indent = beside?.indent ?? own;
  return [...items.filter(other => other.indent < indent), { indent, mark }];
}

/** How many columns off a number may stand that goes on with the one above. */
const STRAY = 4;

/** Deeper than chapters that are marked by lines below them. */
const BELOW_RULED = 3;

/** The levels of headings; where lines below them mark chapters, capitals alone head what is within. */
function levelsOf(chunks: readonly Chunk[], marks: readonly string[]): readonly (number | undefined)[] {
  const ruled = chunks.findIndex(chunk => underlineLevel(chunk) !== undefined);
  return chunks.map((chunk, index) => {
    const level = levelAt(chunks, index, marks);
    const isWithin = level === 1 && ruled >= 0 && index > ruled && isShouted(chunk.text);
    return isWithin && !isUnderlined(chunks, index) ? BELOW_RULED : level;
  });
}

const WITH_VALUE = /^\p{Lu}[^:]{0,30}:\s+\S/u;

function isUnderlined(chunks: readonly Chunk[], index: number): boolean {
  const [before, chunk, next] = [chunks[index - 1], chunks[index], chunks[index + 1]];
  // The last line of a letterhead is none, whatever rule ends it.
  const isLabel = [before, chunk].every(each => WITH_VALUE.test(each?.text ?? ''));
  return !isLabel && next !== undefined && !next.blankBefore && underlineLevel(next) !== undefined;
}

/** The level of a heading, by its form or by the line below it; undefined for any other text. */
function levelAt(chunks: readonly Chunk[], index: number, marks: readonly string[]): number | undefined {
  const [chunk, underline] = [chunks[index], chunks[index + 1]];
  if (!chunk) return undefined;
  const isChapter =
    chunk.mark === '' || countsChapters(chunk.mark, marks) || (chunk.alone && isShouted(chunk.text));
  return (
    (isChapter ? headingLevel(chunk, chunks, index) : undefined) ??
    (underline && isUnderlined(chunks, index) && chunk.lines === 1 ? underlineLevel(underline) : undefined)
  );
}

function headingOf({ mark }: Chunk, text: string, level: number, schemes: Schemes): SourceBlock {
  return mark === ''
    ? { kind: 'heading', level, text: text.replace(/^#+\s+/, '') }
    : { kind: 'heading', level: schemes.levelOf(mark), text: `${mark} ${text}` };
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
  if (looksLikeHeading(chunk.text) && chunk.lines === 1 && headsBlock(chunk, chunks[index + 1]))
    return chunk.mark === '' ? 6 : levelOf(chunk.mark);
  if (!chunk.alone || !looksLikeHeading(chunk.text)) return undefined;
  if (chunk.mark === '') return isShouted(chunk.text) ? 1 : undefined;
  const isLetter = /^\(?[a-z]\)$/.test(chunk.mark) && chunk.text.split(/\s+/).length < 8;
  if (!isLetter && !/^(?:\d|[IVX]+\.|[A-Z]\.)/.test(chunk.mark)) return undefined;
  const [before, after] = [chunks[index - 1], chunks[index + 1]];
  if (comesNext(before?.mark ?? '', chunk.mark) || comesNext(chunk.mark, after?.mark ?? '')) return undefined;
  return levelOf(chunk.mark);
}

/** True for a short line with deeper ones right below it, and for a numbered one with the points of a list below. */
function headsBlock(chunk: Chunk, next: Chunk | undefined): boolean {
  if (!next || next.blankBefore) return false;
  if (chunk.mark === '') return next.indent >= chunk.indent + 2 && isLabelled(chunk.text) === false;
  return /^\d+\.\d/.test(chunk.mark) && (isBullet(next.mark) || beginsList(next.mark));
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
