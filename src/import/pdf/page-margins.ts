/** Page headers, page footers and numbers of pages, told from the text of the pages. */
import type { PdfLine } from './pdf-lines.ts';

/** How much of a page its headers and footers may take at either end. */
const MARGIN = 0.11;
/** A file that calls more of its lines so says nothing by it. */
const MOST_APART = 0.25;
const PAGE_NUMBER = /^[-–—\s|]*(?:\p{L}{1,6}\.?\s*)?\d{1,4}(?:\s*(?:\/|\p{L}{1,3})\s*\d{1,4})?[-–—\s|]*$/u;

export interface Parted {
  readonly text: readonly PdfLine[];
  /** What the margins say, each once; the numbers of pages are made anew by whoever shows them. */
  readonly margins: readonly string[];
}

/** Parts the lines of pages that are so high: what the file itself calls none of the text, and what most pages have. */
export function partMargins(lines: readonly PdfLine[], heights: readonly number[]): Parted {
  const isCalledApart = lines.filter(({ isApart }) => isApart).length < MOST_APART * lines.length;
  const most = Math.max(2, Math.ceil((heights.length - 1) * 0.6));
  const isOutside = ({ page, y }: PdfLine) => {
    const place = y / (heights[page - 1] || 1);
    return place < MARGIN || place > 1 - MARGIN;
  };
  const pages = new Map<string, Set<number>>();
  for (const line of lines.filter(isOutside)) {
    const known = pages.get(alike(line)) ?? new Set();
    pages.set(alike(line), known.add(line.page));
  }
  const isOnMost = (line: PdfLine) => isOutside(line) && (pages.get(alike(line))?.size ?? 0) >= most;
  const others = new Set(lines.filter(line => !isOnMost(line)).map(({ page, y }) => stepAt(page, y)));
  const isMargin = (line: PdfLine) =>
    (isCalledApart && line.isApart) || (isOnMost(line) && !isCloseTo(others, line));
  const margins = new Map<string, string>();
  for (const line of lines.filter(isMargin))
    if (!PAGE_NUMBER.test(line.text) && !margins.has(alike(line))) margins.set(alike(line), line.text);
  return { text: lines.filter(line => !isMargin(line)), margins: [...margins.values()] };
}

/** True for a line right above or below others, as a heading is that stands at the top of several pages. */
function isCloseTo(others: ReadonlySet<string>, { page, y, size }: PdfLine): boolean {
  for (let away = size / 2; away < 1.6 * size; away += STEP)
    if (others.has(stepAt(page, y + away)) || others.has(stepAt(page, y - away))) return true;
  return false;
}

/** By these, heights on a page are compared. */
const STEP = 3;

function stepAt(page: number, y: number): string {
  return `${page} ${Math.round(y / STEP)}`;
}

/** The same on each page, whatever its number. */
function alike({ text }: PdfLine): string {
  return text.replace(/\d+/g, '#');
}
