/** From a change of what is read to a change of what is written, with every mark of the author around it kept. */
import { readBlocks, readInlines } from '../compile/markdown.ts';
import { COMMENTS, escapeSlashes, LIST_MARK } from '../lexicon/marks.ts';
import { oneLine } from '../lexicon/one-line.ts';
import { leavesOf } from '../report/leaves.ts';
import { plainText } from '../report/plain-text.ts';
import { INDENT } from '../syntax/indent.ts';
import type { TextEdit } from './change.ts';
import type { SourceEntry } from './source-entries.ts';
import type { SourceLeaf } from './source-leaf.ts';
import { wordChanges } from './word-changes.ts';

/** What stands before the words of a point of a list. */
const ITEM = new RegExp(`^(\\s*)(${LIST_MARK.source})(\\s+)`);
/** Between paragraphs that are written one behind the other. */
const PARAGRAPH = '\n\n';
const EMPHASIS_BEFORE = /[*_]+$/;
const EMPHASIS_AFTER = /^[*_]+/;

/**
 * Puts `text` in the place of what is read from `start` to `end`; undefined where that would cut the name of a mention,
 * or change more than these words.
 */
export function wordsEdit(leaf: SourceLeaf, start: number, end: number, text: string): TextEdit | undefined {
  const place = leaf.written(start, end);
  if (!place) return undefined;
  const { passage } = leaf;
  const expected = oneLine(leaf.withWritten(start, end, text));
  const around = {
    from: place.from - (EMPHASIS_BEFORE.exec(passage.text.slice(0, place.from))?.[0].length ?? 0),
    to: place.to + (EMPHASIS_AFTER.exec(passage.text.slice(place.to))?.[0].length ?? 0),
  };
  const found = [place, around].find(({ from, to }) => {
    const changed = passage.text.slice(0, from) + text + passage.text.slice(to);
    const leaves = writtenLeaves(changed, leaf.isTitle);
    return leaves.length === leaf.siblings.length && leaves[leaf.index] === expected;
  });
  return found && { ...passage.span(found.from, found.to), text };
}

/** An edit that leaves the author's comments between the lines that it takes out, each on its line. */
export function keepingComments(edit: TextEdit, source: string): TextEdit {
  const { start, end, text } = edit;
  const comments = commentsWithin(edit, source);
  if (comments.length === 0) return edit;
  const isLine = source[start - 1] === '\n' && text.trim() === '';
  const indent = /[^\S\n]*/y;
  indent.lastIndex = source.lastIndexOf('\n', start - 1) + 1;
  const goesOn = source.slice(end, end + 2).search(/^\r?\n|^$/) < 0;
  return {
    ...edit,
    text: `${isLine ? '' : `${text.trimEnd()}\n`}${comments.map(each => each.trimEnd()).join('\n')}${goesOn ? `\n${isLine ? '' : indent.exec(source)?.[0]}` : ''}`,
  };
}

/** The comments that an edit takes out and does not put in again. */
export function commentsWithin({ start, end, text }: TextEdit, source: string): readonly string[] {
  if (!source.slice(start, end).includes('//')) return [];
  const pattern = new RegExp(COMMENTS);
  pattern.lastIndex = start;
  const comments: string[] = [];
  for (let found = pattern.exec(source); found && found.index < end; found = pattern.exec(source)) {
    const comment = found[0].trimEnd();
    if (!text.includes(comment)) comments.push(comment);
  }
  return comments;
}

/** An edit of words as they are read, after which none are a comment that were none. */
export function escapingSlashes({ start, end, text }: TextEdit, source: string): TextEdit {
  const [before, after] = [source.charAt(start - 1), source.slice(end, end + 2)];
  const isComment = after === '//' && source.charAt(end - 1).trim() === '';
  const around = isComment ? '' : after;
  const escaped = escapeSlashes(before + text + around);
  return { start, end, text: escaped.slice(before.length, escaped.length - around.length) };
}

/** The paragraphs, items and cells of a passage as they are written, without their marks. */
export function writtenLeaves(text: string, isTitle: boolean): readonly string[] {
  const leaves = isTitle ? [readInlines(text)] : leavesOf(readBlocks(text));
  return leaves.map(leaf => oneLine(plainText(leaf)));
}

/** True for words that are read as one paragraph of the same words: `- a` would be a point of a list. */
export function readsAsTyped(words: string): boolean {
  const leaves = writtenLeaves(words, false);
  return leaves.length === 1 && leaves[0] === oneLine(words);
}

/** A paragraph that is put in, in parts: its words, and what makes a paragraph or a point of a list of them. */
export interface NewParagraph {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** What each of its lines begins with. */
  readonly indent: string;
}

/** A new paragraph after one of an entry, as another point where that is one and it `isAlike`; undefined for a text that is empty. */
export function paragraphAfter(
  entry: SourceEntry,
  leaf: SourceLeaf,
  source: string,
  isAlike: boolean,
): NewParagraph | undefined {
  if (leaf.passage.text === '') return undefined;
  const indent = indentOf(entry, leaf, source);
  const before = isAlike ? paragraphStart(entry, leaf, source) : `\n\n${indent}`;
  return { at: endOf(leaf), before, after: '', indent };
}

/** A new paragraph, or a new point of the list, before one of a body. */
export function paragraphBefore(leaf: SourceLeaf, source: string): NewParagraph {
  const at = lineStartOf(leaf, source);
  const indent = blanksBefore(leaf, source);
  const [, , mark = '', gap = ''] = itemOf(leaf) ?? [];
  return { at, before: indent + mark + gap, after: mark === '' ? '\n\n' : '\n', indent };
}

/**
 * Splits a paragraph where `between` is to stand; undefined in a table, where a mention would be cut, or where a part
 * would not be read as a paragraph of its words.
 */
export function splitAt(
  entry: SourceEntry,
  leaf: SourceLeaf,
  { start, end }: { readonly start: number; readonly end: number },
  between: readonly string[],
  source: string,
): TextEdit | undefined {
  const words = between.map(part => part.trim());
  const before = words[0] === '' ? (/\s*$/.exec(leaf.text.slice(0, start))?.[0].length ?? 0) : 0;
  const after = words.at(-1) === '' ? (/^\s*/.exec(leaf.text.slice(end))?.[0].length ?? 0) : 0;
  const written = leaf.written(start - before, end + after);
  if (!written || leaf.isCell) return undefined;
  const parts = between.map((part, index) => {
    // What stands behind the break stays apart from what was put in there.
    if (index === 0) return words[0] === '' ? '' : part.trimEnd();
    return index < between.length - 1 || words.at(-1) === '' ? part.trim() : part.trimStart();
  });
  const { passage, line } = leaf;
  const whole = [passage.text.slice(startIn(leaf), written.from) + parts[0], ...parts.slice(1)];
  whole.push(whole.pop() + passage.text.slice(written.to, line.end));
  const expected = leaf.withWritten(start, end, between.join(PARAGRAPH)).split(PARAGRAPH);
  const isRead = whole.every((part, index) => {
    const leaves = writtenLeaves(part, leaf.isTitle && index === 0);
    return leaves.length === 1 && leaves[0] !== '' && leaves[0] === oneLine(expected[index] ?? '');
  });
  if (!isRead) return undefined;
  return {
    ...passage.span(written.from, written.to),
    text: parts.join(paragraphStart(entry, leaf, source)),
  };
}

/** A new row of a table below the one of a cell; undefined where that is no table. */
export function rowAfter(leaf: SourceLeaf, cells: readonly string[], source: string): TextEdit | undefined {
  const isTyped = (cell: string) => !cell.includes('|') && writtenLeaves(cell, true)[0] === oneLine(cell);
  if (!leaf.isCell || !Array.from(cells).every((cell = '') => isTyped(cell))) return undefined;
  const at = endOf(leaf);
  return { start: at, end: at, text: `\n${blanksBefore(leaf, source)}| ${cells.join(' | ')} |` };
}

/** Takes the row of a cell away; undefined where that is no table. */
export function withoutRow(leaf: SourceLeaf, source: string): TextEdit | undefined {
  if (!leaf.isCell) return undefined;
  const start = source.lastIndexOf('\n', leaf.passage.offsetAt(leaf.line.start) - 1);
  return { start, end: endOf(leaf), text: '' };
}

/** Takes a paragraph or a point of a list away; undefined for a title and in a table. */
export function withoutParagraph(entry: SourceEntry, leaf: SourceLeaf, source: string): TextEdit | undefined {
  const above = entry.leaves[entry.leaves.indexOf(leaf) - 1];
  if (!above || leaf.isCell) return undefined;
  const [start, end] = [endOf(above), endOf(leaf)];
  const lineStart = lineStartOf(leaf, source);
  const below = entry.leaves[entry.leaves.indexOf(leaf) + 1];
  const isFirst = itemOf(leaf) !== undefined && !isOneList(above, leaf);
  // Where others follow, the blank line above the list and its first number are theirs.
  if (isFirst && below && isOneList(leaf, below)) {
    return {
      start: leaf.passage.offsetAt(startIn(leaf)),
      end: below.passage.offsetAt(startIn(below)),
      text: '',
    };
  }
  // A comment between the two stays.
  const isBare = source.slice(start, lineStart).trim() === '';
  return { start: isBare ? start : lineStart, end, text: '' };
}

/** True for two points with the same mark; numbers are one. */
function isOneList(above: SourceLeaf, leaf: SourceLeaf): boolean {
  const [one, other] = [above, leaf].map(each => itemOf(each)?.[2]?.replace(/\d+/, '1'));
  return one !== undefined && one === other;
}

/** Joins a paragraph with the next one of the entry; undefined where there is none, or where marks of both would meet. */
export function joinedWithNext(entry: SourceEntry, leaf: SourceLeaf): TextEdit | undefined {
  const below = entry.leaves[entry.leaves.indexOf(leaf) + 1];
  if (!below || leaf.isCell || below.isCell) return undefined;
  const whole = `${writtenIn(leaf)} ${writtenIn(below)}`;
  const leaves = writtenLeaves(whole, leaf.isTitle);
  const expected = [leaf, below].map(each => each.withWritten(0, 0, '')).join(' ');
  if (leaves.length !== 1 || leaves[0] !== oneLine(expected)) return undefined;
  return { start: endOf(leaf), end: below.passage.offsetAt(startIn(below)), text: ' ' };
}

/** Where a paragraph or point begins in its passage, its own marks included and that of a point left out. */
function startIn(leaf: SourceLeaf): number {
  const { passage, line } = leaf;
  const mark = itemOf(leaf)?.[0] ?? /^\s*/.exec(passage.text.slice(line.start))?.[0] ?? '';
  return line.start + mark.length;
}

/** A paragraph or point as it is written, without the mark of a point. */
function writtenIn(leaf: SourceLeaf): string {
  return leaf.passage.text.slice(startIn(leaf), leaf.line.end);
}

/** What a paragraph begins with that stands below another. */
function paragraphStart(entry: SourceEntry, leaf: SourceLeaf, source: string): string {
  const item = itemOf(leaf);
  const indent = indentOf(entry, leaf, source);
  if (!item) return `\n\n${indent}`;
  const [, , mark = '', gap = ' '] = item;
  const next = /^\d/.test(mark) ? `${Number.parseInt(mark, 10) + 1}${mark.slice(-1)}` : mark;
  return `\n${indent}${next}${gap}`;
}

/** The blanks before the line of a leaf; below a title, those of the text there is. */
function indentOf(entry: SourceEntry, leaf: SourceLeaf, source: string): string {
  const model = leaf.isTitle ? entry.leaves[1] : leaf;
  return model ? blanksBefore(model, source) : INDENT;
}

function blanksBefore(leaf: SourceLeaf, source: string): string {
  return /^[^\S\r\n]*/.exec(source.slice(lineStartOf(leaf, source)))?.[0] ?? '';
}

function lineStartOf({ passage, from }: SourceLeaf, source: string): number {
  return source.lastIndexOf('\n', passage.offsetAt(from) - 1) + 1;
}

/** What makes a point of a list of a leaf. */
function itemOf({ isTitle, passage, line }: SourceLeaf): RegExpExecArray | undefined {
  return (isTitle ? undefined : ITEM.exec(passage.text.slice(line.start))) ?? undefined;
}

/** A paragraph or point as it is written, without the mark of a point, and with other words in the place of some; undefined where that would change marks. */
export function writtenWith(leaf: SourceLeaf, words: string): string | undefined {
  const { passage, line } = leaf;
  const start = line.start + (itemOf(leaf)?.[0].length ?? 0);
  let { text } = passage;
  let end = line.end;
  for (const { start: first, end: last, by } of [...wordChanges(leaf.text, words)].reverse()) {
    const place = leaf.written(first, last);
    if (!place) return undefined;
    text = text.slice(0, place.from) + words.slice(by.start, by.end) + text.slice(place.to);
    end += by.end - by.start - (place.to - place.from);
  }
  return text.slice(start, end).trim();
}

/** What a mark of emphasis, or a link, begins and ends with where its words begin and end. */
const MARK_BEFORE = /[*_[]*$/;
const MARK_AFTER = /^(?:\]\([^)\n]*\)|[*_])*/;

/** What is read from `start` to `end`, on one line, with its mentions, links and emphasis; undefined where one would be cut. */
export function writtenAs(leaf: SourceLeaf, start: number, end: number): string | undefined {
  const place = leaf.written(start, end);
  if (!place) return undefined;
  const { text } = leaf.passage;
  const before = MARK_BEFORE.exec(text.slice(0, place.from))?.[0].length ?? 0;
  const after = MARK_AFTER.exec(text.slice(place.to))?.[0].length ?? 0;
  const expected = oneLine(leaf.wordsWritten(start, end));
  return [
    [0, 0],
    [before, after],
    [0, after],
    [before, 0],
  ]
    .map(([more = 0, behind = 0]) => oneLine(text.slice(place.from - more, place.to + behind)))
    .find(written => writtenLeaves(written, true)[0] === expected);
}

/** Where a paragraph ends in the text. */
function endOf(leaf: SourceLeaf): number {
  const { passage, line } = leaf;
  return line.end === 0 ? passage.offsetAt(0) : passage.offsetAt(line.end - 1) + 1;
}
