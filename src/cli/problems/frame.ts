/** The line in which a problem stands, with a mark under the words it is about. */
import { type Look, visible } from '../terminal.ts';
import type { WidthOf } from './columns.ts';
import type { FoundProblem } from './problem.ts';

/** Columns between the edge and the author's words, besides the line number. */
const MARGIN = 5;
const LEAST_WIDTH = 40;
const ELLIPSIS = '…';

export function frame(
  { text, line, column, endLine, endColumn }: FoundProblem,
  { colours, width }: Look,
  colour: (text: string) => string,
  widthOf: WidthOf,
): string {
  const room = Math.max(LEAST_WIDTH, width) - MARGIN - String(line).length;
  const end = endLine > line ? text.length : endColumn - 1;
  const shown = inSight(text, column - 1, end, room, widthOf);
  const gutter = ' '.repeat(String(line).length);
  const mark = '^'.repeat(Math.max(1, widthOf(shown.marked)));
  return [
    `  ${colours.dim(`${line} │`)} ${shown.before}${shown.marked}${shown.after}`,
    `  ${colours.dim(`${gutter} │`)} ${' '.repeat(widthOf(shown.before))}${colour(mark)}`,
    '',
  ].join('\n');
}

interface Shown {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Cuts a line so that its marked words stand in sight. */
function inSight(line: string, start: number, end: number, room: number, widthOf: WidthOf): Shown {
  const before = flat(line.slice(0, start));
  const marked = flat(line.slice(start, end));
  const after = flat(line.slice(end));
  if (widthOf(before + marked + after) <= room) return { before, marked, after };
  const lead =
    widthOf(before) <= room / 2 ? before : `${ELLIPSIS}${tail(before, Math.floor(room / 3), widthOf)}`;
  const body = head(marked, room - widthOf(lead), widthOf);
  return { before: lead, marked: body, after: head(after, room - widthOf(lead) - widthOf(body), widthOf) };
}

function head(text: string, room: number, widthOf: WidthOf): string {
  if (widthOf(text) <= room) return text;
  let kept = '';
  let width = widthOf(ELLIPSIS);
  for (const character of text) {
    width += widthOf(character);
    if (width > room) break;
    kept += character;
  }
  return room > 0 ? kept + ELLIPSIS : '';
}

function tail(text: string, room: number, widthOf: WidthOf): string {
  const characters = [...text].slice(-room);
  while (widthOf(characters.join('')) >= room) characters.shift();
  return characters.join('');
}

function flat(text: string): string {
  return visible(text.replaceAll('\t', '  '));
}
