/** Blanks, indentation, the colon and the spelling of entry words. */

import type { Line } from '../../domain/lines.ts';
import { INDENT } from '../../syntax/indent.ts';
import { indentOf, withoutComment } from '../../syntax/prose.ts';
import type { TextChange } from './text-change.ts';
import { type EntryLayout, endOf, type TextLayout } from './text-layout.ts';

/** Where the structure of a line is longer, the text begins on the line below. */
const LONG_LINE = 90;
const LINE_BREAK = /[\r\n]/;

export function layOut(source: TextLayout): TextChange[] {
  const changes = [
    ...source.entries.flatMap(entry => [
      ...structureChanges(entry, source),
      ...colonChanges(entry, source),
      ...indentChanges(entry, source),
    ]),
    ...lineChanges(source),
  ];
  return changes.filter(
    change =>
      source.text.slice(change.start, change.end) !== change.text && !joinsLineEnds(change, source.text),
  );
}

/** True where nothing would be left between the end of one line and that of the next, which would be one then. */
function joinsLineEnds({ start, end, text }: TextChange, all: string): boolean {
  return text === '' && all.charAt(start - 1) === '\r' && all.charAt(end) === '\n';
}

function structureChanges(entry: EntryLayout, source: TextLayout): TextChange[] {
  const { structure, isSound } = entry;
  if (!isSound) return [];
  const gaps = gapsIn(entry, source);
  return structure.map((token, i) => {
    const before = structure[i - 1];
    const { startOffset: end, image, tokenType } = token;
    return before
      ? { start: endOf(before), end, text: gaps[i] ?? '' }
      : { start: end, end: end + image.length, text: tokenType.name };
  });
}

/**
 * What stands before each word of the structure. A head of several lines becomes one line, or keeps the last break after
 * which it fits; a head with comments keeps its lines.
 */
function gapsIn({ structure }: EntryLayout, { text, lineEnd, indent }: TextLayout): readonly string[] {
  const written = structure.map((token, i) => {
    const before = structure[i - 1];
    return before ? text.slice(endOf(before), token.startOffset) : '';
  });
  const closed = structure.map(({ image }, i) => {
    const before = structure[i - 1]?.image;
    return before === undefined ? '' : blankBetween(before, image);
  });
  const lengths: number[] = [];
  for (const [i, { image }] of structure.entries())
    lengths.push((lengths[i - 1] ?? 0) + (closed[i] ?? '').length + image.length);
  const breaks = written.flatMap((gap, i) => (LINE_BREAK.test(gap) ? [i] : []));
  const hasComment = written.some(gap => gap.includes('//'));
  const fits = (lengths.at(-1) ?? 0) < LONG_LINE;
  const kept = fits ? undefined : (breaks.findLast(i => (lengths[i - 1] ?? 0) <= LONG_LINE) ?? breaks[0]);
  return written.map((gap, i) => {
    if (!isPlainBlank(gap)) return gap;
    const isBreak = i === kept || (hasComment && breaks.includes(i));
    return isBreak ? lineEnd + indent : (closed[i] ?? '');
  });
}

/** What stands between the structure and the first words of the text. */
function colonChanges(entry: EntryLayout, source: TextLayout): TextChange[] {
  const { structure, isSound, text } = entry;
  const { text: all, lineEnd, indent } = source;
  const last = structure.at(-1);
  const { colon, isOnLine, words } = openingOf(entry, all);
  if (!isSound || !last || colon === '') return [];
  const end = endOf(last);
  const changes: TextChange[] = [];
  if (isPlainBlank(all.slice(end, text.start))) changes.push({ start: end, end: text.start, text: '' });
  if (isOnLine && lastLineLength(entry, source) >= LONG_LINE)
    changes.push({ start: text.start + 1, end: words, text: lineEnd + indent });
  else if (isOnLine && colon === ':') changes.push({ start: text.start + 1, end: words, text: ' ' });
  return changes;
}

/** The colon that a text may begin with, where its first word stands, and whether that is on the same line. */
function openingOf({ text }: EntryLayout, all: string): { colon: string; words: number; isOnLine: boolean } {
  const first = all.charAt(text.start);
  const colon = first === ':' || first === '\uFF1A' ? first : '';
  const [, blanks = '', rest = ''] = /^([ \t]*)([^\r\n]*)/.exec(all.slice(text.start + 1, text.end)) ?? [];
  return { colon, words: text.start + 1 + blanks.length, isOnLine: colon !== '' && rest.trim() !== '' };
}

/** How long the head is, or the last of its lines, once it is laid out. */
function lastLineLength(entry: EntryLayout, source: TextLayout): number {
  const gaps = gapsIn(entry, source);
  const head = entry.structure.map(({ image }, i) => (gaps[i] ?? '') + image).join('');
  return head.length - Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r')) - 1;
}

function blankBetween(before: string, image: string): string {
  return image === ',' || image === '.' || before === '.' || before === '#' ? '' : ' ';
}

/** False where the author has put a direction mark or an unusual blank, which may matter. */
function isPlainBlank(blank: string): boolean {
  return /^[ \t\u00A0\r\n]*$/.test(blank);
}

/** The lines of a title stand at the indentation; those of a body move together, so that the least indented do. */
function indentChanges({ title, body }: EntryLayout, { indent: unit }: TextLayout): TextChange[] {
  const least = leastIndentation(body);
  const indent = (line: Line, width: number) => {
    const { length } = indentationOf(line);
    const further =
      unit === '\t'
        ? '\t'.repeat(width / INDENT.length) + ' '.repeat(width % INDENT.length)
        : ' '.repeat(width);
    return { start: line.start, end: line.start + length, text: unit + further };
  };
  return [
    ...title.map(line => indent(line, 0)),
    ...body.map(line => indent(line, Math.max(0, indentationOf(line).width - least))),
  ];
}

/** The width in front of the least indented line; one that is a comment indents nothing. */
function leastIndentation(lines: readonly Line[]): number {
  const widths = lines.flatMap(line => (withoutComment(line.text) === '' ? [] : indentationOf(line).width));
  return widths.reduce((least, width) => Math.min(least, width), Number.POSITIVE_INFINITY);
}

/** The blanks in front of a line that the formatter may change; an unusual one may matter. */
function indentationOf({ text }: Line): { width: number; length: number } {
  return indentOf(/^[ \t]*/.exec(text)?.[0] ?? '');
}

/** No blanks at the end of a line, no more than one blank line in a row, none at either end of the file. */
function lineChanges({ lines, stray, lineEnd, text }: TextLayout): TextChange[] {
  const changes: TextChange[] = [];
  const isStray = (line: Line) => stray.some(({ start, end }) => line.start < end && start < line.next);
  const filled = lines.findLastIndex(line => !isBlankLine(line));
  let wasBlank = true;
  for (const [i, line] of lines.entries()) {
    const isBlank = isBlankLine(line);
    if (isBlank && (wasBlank || i > filled) && !isStray(line)) removeLine(line, changes);
    else if (!isStray(line)) {
      const kept = line.text.replace(/(?<![ \t])[ \t]+$/, '').length;
      changes.push({ start: line.start + kept, end: line.end, text: '' });
    }
    wasBlank = isBlank;
  }
  const last = lines.at(-1);
  if (last && last.end === last.next && last.text.trim() !== '')
    changes.push({ start: text.length, end: text.length, text: lineEnd });
  return changes;
}

/** Lines that go together go in one change, so that what is left on both sides can be seen. */
function removeLine({ start, next }: Line, changes: TextChange[]): void {
  const last = changes.at(-1);
  if (last?.end === start && last.text === '') changes[changes.length - 1] = { ...last, end: next };
  else changes.push({ start, end: next, text: '' });
}

function isBlankLine({ text }: Line): boolean {
  return text.trim() === '';
}
