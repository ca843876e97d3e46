/** Points of a list in prose, told from the lines alone: what Enter, Tab and Shift+Tab make of them. */
import { LIST_MARK } from '../../lexicon/marks.ts';

export type LineAt = (line: number) => string | undefined;

/** What is put in the place of a part of the text, from a place in a line to one in the same or a later line. */
export interface LineEdit {
  readonly line: number;
  readonly start: number;
  readonly endLine?: number;
  readonly end: number;
  readonly text: string;
}

interface Point {
  readonly line: number;
  /** The blanks before its mark, and the columns that they take. */
  readonly indent: string;
  readonly width: number;
  readonly mark: string;
  /** The blanks behind its mark. */
  readonly gap: string;
  readonly words: string;
}

const POINT = new RegExp(`^(\\s+)(${LIST_MARK.source})(?:(\\s+)(.*))?$`);
const TWICE = new RegExp(`^(\\s+)(${LIST_MARK.source})(\\s+)(${LIST_MARK.source})\\s`);
const NUMBER = /^\d+/;
const TAB = 4;

/** True for a line that begins a point of a list: one with a number only in a list that begins with the first, for "2020." may be a year. */
export function isPoint(lineAt: LineAt, line: number): boolean {
  return pointAt(lineAt, line) !== undefined;
}

/** What Enter in a point does, which has begun the line below: another point follows, or an empty one ends the list. */
export function enterDoes(lineAt: LineAt, line: number): 'follow' | 'end' | undefined {
  const point = pointAt(lineAt, line);
  const begun = lineAt(line + 1);
  if (!point || begun === undefined) return undefined;
  return point.words === '' && begun.trim() === '' ? 'end' : 'follow';
}

/** What makes the line below a point the next one; nothing where its author has begun one there already. */
export function followed(lineAt: LineAt, line: number): LineEdit | undefined {
  const point = markedAt(lineAt, line + 1) ? undefined : pointAt(lineAt, line);
  const start = blanksOf(lineAt(line + 1) ?? '');
  return point && { line: line + 1, start, end: start, text: next(point.mark) + point.gap };
}

/** What takes one of two marks away with which a point begins: the list went on by itself, and its author typed the mark, too. */
export function markedOnce(lineAt: LineAt, line: number): LineEdit | undefined {
  const [, indent = '', mark = '', gap = '', other = ''] = TWICE.exec(lineAt(line) ?? '') ?? [];
  const isSame = NUMBER.test(mark) ? NUMBER.test(other) : mark === other;
  const start = indent.length;
  return mark !== '' && isSame ? { line, start, end: start + mark.length + gap.length, text: '' } : undefined;
}

/** What ends a list with an empty point: one below another becomes a point of the outer list. */
export function ended(lineAt: LineAt, line: number): LineEdit | undefined {
  const point = pointAt(lineAt, line);
  const outer = point && parentOf(lineAt, point);
  if (!outer) return point && { line, start: 0, end: (lineAt(line) ?? '').length, text: '' };
  const text = outer.indent + next(outer.mark) + outer.gap;
  return { line, start: 0, endLine: line + 1, end: blanksOf(lineAt(line + 1) ?? ''), text };
}

/** What brings the points from `first` to `last` a step below the one above them; nothing where none stands above on their level. */
export function indented(lineAt: LineAt, first: number, last: number): readonly LineEdit[] {
  return moved(lineAt, first, last, point => {
    const above = siblingAbove(lineAt, point);
    if (!above) return undefined;
    const indent = above.indent + (above.indent.includes('\t') ? '\t' : ' '.repeat(`${above.mark} `.length));
    const joined = lastBelow(lineAt, above, point.line);
    if (joined) return { indent: joined.indent, mark: next(joined.mark) };
    return { indent, mark: point.mark.replace(NUMBER, '1') };
  });
}

/** What brings them up to the level of the point that they are below; nothing on the outermost. */
export function outdented(lineAt: LineAt, first: number, last: number): readonly LineEdit[] {
  return moved(lineAt, first, last, point => {
    const outer = parentOf(lineAt, point);
    return outer && { indent: outer.indent, mark: next(outer.mark) };
  });
}

interface Goal {
  readonly indent: string;
  readonly mark: string;
}

/** Moves points with the lines that go on with them; those on the level of the first are marked one after the other. */
function moved(
  lineAt: LineAt,
  first: number,
  last: number,
  goalOf: (point: Point) => Goal | undefined,
): readonly LineEdit[] {
  const head = pointAt(lineAt, first);
  const goal = head && goalOf(head);
  if (!head || !goal) return [];
  const edits: LineEdit[] = [];
  let { mark } = goal;
  for (let line = first; ; line++) {
    const text = lineAt(line);
    const point = pointAt(lineAt, line);
    if (text === undefined || (line > last && (point || !goesOn(lineAt, line, head)))) break;
    if (!text.startsWith(head.indent)) continue;
    const isOfLevel = point?.indent === head.indent;
    const end = head.indent.length + (isOfLevel ? point.mark.length : 0);
    edits.push({ line, start: 0, end, text: goal.indent + (isOfLevel ? mark : '') });
    if (isOfLevel) mark = next(mark);
  }
  return edits;
}

/** True for a line of a point that is no point itself: further in than it, or empty with such a line below. */
function goesOn(lineAt: LineAt, line: number, { width }: Point): boolean {
  let at = line;
  while (lineAt(at)?.trim() === '') at++;
  const text = lineAt(at);
  return text !== undefined && !pointAt(lineAt, at) && widthOf(text) > width;
}

function pointAt(lineAt: LineAt, line: number): Point | undefined {
  const point = markedAt(lineAt, line);
  const isFirst = Number(NUMBER.exec(point?.mark ?? '')?.[0] ?? 1) <= 1;
  return point && (isFirst || siblingAbove(lineAt, point)) ? point : undefined;
}

function markedAt(lineAt: LineAt, line: number): Point | undefined {
  const [, indent, mark, gap = ' ', words = ''] = POINT.exec(lineAt(line) ?? '') ?? [];
  return indent === undefined || mark === undefined
    ? undefined
    : { line, indent, width: widthOf(indent), mark, gap, words: words.trim() };
}

/** The point before this one on its level. */
function siblingAbove(lineAt: LineAt, { line, width }: Point): Point | undefined {
  for (const above of linesAbove(lineAt, line)) {
    if (above.width > width) continue;
    return above.width === width ? markedAt(lineAt, above.line) : undefined;
  }
  return undefined;
}

/** The point that this one is below. */
function parentOf(lineAt: LineAt, { line, width }: Point): Point | undefined {
  let within = width;
  for (const above of linesAbove(lineAt, line)) {
    if (above.width >= within) continue;
    const point = markedAt(lineAt, above.line);
    if (point) return point;
    // A line that goes on with a point is further in than that.
    within = above.width;
  }
  return undefined;
}

/** The last point a step below one, before a line. */
function lastBelow(lineAt: LineAt, above: Point, before: number): Point | undefined {
  let found: Point | undefined;
  for (let line = above.line + 1; line < before; line++) {
    const point = markedAt(lineAt, line);
    if (point && (!found || point.width <= found.width)) found = point;
  }
  return found;
}

/** The lines above that are not empty, as far as the margin. */
function* linesAbove(
  lineAt: LineAt,
  line: number,
): Generator<{ readonly line: number; readonly width: number }> {
  for (let at = line - 1; ; at--) {
    const text = lineAt(at);
    if (text === undefined || /^\S/.test(text)) return;
    if (text.trim() !== '') yield { line: at, width: widthOf(text) };
  }
}

function next(mark: string): string {
  return mark.replace(NUMBER, number => String(Number(number) + 1));
}

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text.slice(0, blanksOf(text)))
    width = sign === '\t' ? width - (width % TAB) + TAB : width + 1;
  return width;
}

/** How many blanks stand before the words of a line. */
function blanksOf(text: string): number {
  return text.length - text.trimStart().length;
}
