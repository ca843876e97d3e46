/** From the lines of pages to paragraphs: by the gaps between lines, and by how full they are. */
import { beginsList, isBullet, splitMark } from '../marks.ts';
import type { PdfLine } from './pdf-lines.ts';

/** Lines that belong together. */
export interface PdfParagraph {
  text: string;
  readonly size: number;
  readonly font: string;
  readonly lines: PdfLine[];
  /** True where nothing else stands at its height. */
  isAlone: boolean;
}

/** How far down the next line of a paragraph stands, in heights of its letters, where a file has too few to tell. */
const USUAL_LEADING = 1.3;

/** The paragraphs that lines make, in their order; cells of a row that stand side by side are one, with gaps. */
export function paragraphsOf(lines: readonly PdfLine[]): readonly PdfParagraph[] {
  const leading = leadingOf(lines);
  const edges = rightEdges(lines);
  const heights = countsOf(lines.map(line => heightOf(line)));
  const isAlone = (line: PdfLine) =>
    line.x === line.lastX &&
    [-1, 0, 1].reduce((sum, step) => sum + (heights.get(heightOf(line, step)) ?? 0), 0) === 1;
  const words = countsOf(lines.flatMap(({ text }) => text.toLowerCase().match(WORD) ?? []));
  const paragraphs: PdfParagraph[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && isBesideFirst(last, line)) {
      last.text += `   ${line.text}`;
      last.lines.push(line);
      last.isAlone = false;
    } else if (last && follows(last, line, leading, edges)) {
      last.text = joined(last.text, line.text, words);
      last.lines.push(line);
    } else {
      const { text, size, font } = line;
      paragraphs.push({ text, size, font, lines: [line], isAlone: isAlone(line) });
    }
  }
  return paragraphs;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * A word that the end of a line parts keeps its hyphen, unless the file has it without one elsewhere. A narrow cell may
 * part words without any: so it is where the file has the whole word, and neither half a second time.
 */
function joined(text: string, next: string, words: ReadonlyMap<string, number>): string {
  if (text.endsWith('\u00AD')) return text.slice(0, -1) + next;
  const [, first = '', hyphen = ''] = /([\p{L}\p{M}\p{N}/]+)([-‐]?)$/u.exec(text.slice(-LONGEST_WORD)) ?? [];
  const [second = ''] = /^[\p{L}\p{M}\p{N}]+/u.exec(next) ?? [];
  if (first === '' || second === '') return `${text} ${next}`;
  const count = (word: string) => words.get(word.toLowerCase()) ?? 0;
  const isOneWord = /^\p{Ll}/u.test(second) && count(first + second) > 0;
  if (hyphen !== '') return (isOneWord ? text.slice(0, -1) : text) + next;
  return isOneWord && count(first) < 2 && count(second) < 2 ? text + next : `${text} ${next}`;
}

/** No word is longer. */
const LONGEST_WORD = 100;

/** By this, lines at about the same height of a page are known. */
function heightOf({ page, y }: PdfLine, step = 0): string {
  return `${page} ${Math.round(y / 3) + step}`;
}

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The cell right of one that is read. */
function isBesideFirst({ lines }: PdfParagraph, line: PdfLine): boolean {
  const row = lines[0];
  return (
    row !== undefined &&
    row.page === line.page &&
    Math.abs(row.y - line.y) < line.size / 2 &&
    lines.every(({ right }) => line.x > right)
  );
}

/** True for a line that goes on with a paragraph: right below it, as a line of it would begin, and behind a full one. */
function follows(
  paragraph: PdfParagraph,
  line: PdfLine,
  leading: number,
  edges: ReadonlyMap<string, number>,
): boolean {
  const { lines } = paragraph;
  const before = lines.at(-1);
  if (!before || Math.abs(before.size - line.size) > 0.6) return false;
  const mark = splitMark(line.text)?.mark ?? '';
  if (isBullet(mark) || beginsList(mark)) return false;
  const goesOn = /[^.!?:;]$/u.test(before.text) && /^\p{Ll}/u.test(line.text);
  // A sentence goes on over the page.
  if (before.page !== line.page) return goesOn && line.page === before.page + 1;
  const isOther = before.font !== '' && line.font !== '' && before.font !== line.font;
  const down = (before.y - line.y) / line.size;
  if (down < 0.3 || down > leading || (isOther && !goesOn)) return false;
  // What ends a line of a cell is its width; what has a gap itself is no line of one.
  if (!paragraph.isAlone && isBelow(before.lastX, line)) return true;
  const isRow = !paragraph.isAlone && line.x !== line.lastX;
  return !isRow && beginsBelow(paragraph, before, line) && isFull(before, line, edges);
}

function isBelow(start: number, { x, size }: PdfLine): boolean {
  return Math.abs(start - x) < size / 2;
}

function beginsBelow({ lines }: PdfParagraph, before: PdfLine, line: PdfLine): boolean {
  if (isBelow(before.x, line) || isBelow(before.lastX, line)) return true;
  if (lines.length > 1) return false;
  const { x, size } = line;
  const isFirst = x < before.x && before.x - x < 4 * size;
  const isSetIn = splitMark(before.text) !== undefined && x > before.x && x - before.x < 6 * size;
  return isFirst || isSetIn;
}

/** True where the first word of the next line would not have fitted on a line. */
function isFull(before: PdfLine, line: PdfLine, edges: ReadonlyMap<string, number>): boolean {
  const edge = Math.max(edges.get(edgeKey(line)) ?? 0, before.right);
  const [first = ''] = line.text.split(' ', 1);
  const letter = (line.right - line.x) / Math.max(1, line.text.length);
  return before.right + (first.length + 1) * letter > edge - line.size || /[-‐\u00AD]$/u.test(before.text);
}

function edgeKey({ page, lastX }: PdfLine): string {
  return `${page} ${Math.round(lastX / 2)}`;
}

/** How far lines reach that begin at one place of a page. */
function rightEdges(lines: readonly PdfLine[]): ReadonlyMap<string, number> {
  const edges = new Map<string, number>();
  for (const line of lines) edges.set(edgeKey(line), Math.max(edges.get(edgeKey(line)) ?? 0, line.right));
  return edges;
}

/** The most by which a line of a paragraph stands below the one before it: what is usual in the file, and a little. */
function leadingOf(lines: readonly PdfLine[]): number {
  const steps = lines.flatMap((line, at) => {
    const before = lines[at - 1];
    if (!before || before.page !== line.page || Math.abs(before.x - line.x) > 1) return [];
    const step = (before.y - line.y) / line.size;
    return step > 0.8 && step < 2.5 ? [Math.round(20 * step) / 20] : [];
  });
  const counts = countsOf(steps.map(String));
  const [usual] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  return (usual === undefined || steps.length < 5 ? USUAL_LEADING : Number(usual)) + 0.15;
}
