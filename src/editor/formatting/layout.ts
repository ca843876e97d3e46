/** Blanks, indentation, the colon and the spelling of entry words. */

import type { Line } from '../../domain/lines.ts';
import { INDENT } from '../../syntax/indent.ts';
import { indentOf } from '../../syntax/prose.ts';
import type { TextChange } from './text-change.ts';
import type { EntryLayout, TextLayout } from './text-layout.ts';

/** Where the structure of a line is longer, the text begins on the line below. */
const LONG_STRUCTURE = 90;

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

/** The column at which the first word of an entry's text stands once it is laid out. */
export function textColumn(entry: EntryLayout, { text }: TextLayout): number {
  const { isOnLine, words } = openingOf(entry, text);
  if (!isOnLine || (entry.isSound && isLong(entry))) return INDENT.length;
  return (
    structureLength(entry) + 1 + (text.charAt(entry.text.start) === ':' ? 1 : words - entry.text.start - 1)
  );
}

function structureChanges({ structure, isSound }: EntryLayout, source: TextLayout): TextChange[] {
  if (!isSound) return [];
  return structure.flatMap(({ image, startOffset, tokenType }, i): TextChange[] => {
    const before = structure[i - 1];
    if (!before) return [{ start: startOffset, end: startOffset + image.length, text: tokenType.name }];
    const start = before.startOffset + before.image.length;
    const isPlain = isPlainBlank(source.text.slice(start, startOffset));
    return isPlain ? [{ start, end: startOffset, text: blankBetween(before.image, image) }] : [];
  });
}

/** What stands between the structure and the first words of the text. */
function colonChanges(entry: EntryLayout, { text: all, lineEnd, indent }: TextLayout): TextChange[] {
  const { structure, isSound, text } = entry;
  const last = structure.at(-1);
  if (!isSound || !last || text.end === text.start) return [];
  const end = last.startOffset + last.image.length;
  const { colon, isOnLine, words } = openingOf(entry, all);
  if (!colon) return [{ start: end, end, text: ':' }];
  const changes: TextChange[] = [];
  if (isPlainBlank(all.slice(end, text.start))) changes.push({ start: end, end: text.start, text: '' });
  if (isOnLine && isLong(entry)) changes.push({ start: text.start + 1, end: words, text: lineEnd + indent });
  else if (isOnLine && colon === ':') changes.push({ start: text.start + 1, end: words, text: ' ' });
  return changes;
}

/** The colon that a text may begin with, where its first word stands, and whether that is on the same line. */
export function openingOf(
  { text }: EntryLayout,
  all: string,
): { colon: string; words: number; isOnLine: boolean } {
  const first = all.charAt(text.start);
  const colon = first === ':' || first === '\uFF1A' ? first : '';
  const [, blanks = '', rest = ''] = /^([ \t]*)([^\r\n]*)/.exec(all.slice(text.start + 1, text.end)) ?? [];
  return { colon, words: text.start + 1 + blanks.length, isOnLine: colon !== '' && rest.trim() !== '' };
}

function isLong(entry: EntryLayout): boolean {
  return structureLength(entry) + 1 > LONG_STRUCTURE;
}

function structureLength({ structure }: EntryLayout): number {
  return structure.reduce((length, { image }, i) => {
    const before = structure[i - 1]?.image;
    return length + image.length + (before === undefined ? 0 : blankBetween(before, image).length);
  }, 0);
}

function blankBetween(before: string, image: string): string {
  return image === ',' || image === '.' || before === '.' || before === '#' ? '' : ' ';
}

/** False where the author has put a direction mark or an unusual blank, which may matter. */
function isPlainBlank(blank: string): boolean {
  return /^[ \t\u00A0]*$/.test(blank);
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
    ...body.map(line => indent(line, indentationOf(line).width - least)),
  ];
}

/** The width in front of the least indented line. */
export function leastIndentation(lines: readonly Line[]): number {
  return lines.reduce((least, line) => Math.min(least, indentationOf(line).width), Number.POSITIVE_INFINITY);
}

/** The blanks in front of a line that the formatter may change; an unusual one may matter. */
export function indentationOf({ text }: Line): { width: number; length: number } {
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
