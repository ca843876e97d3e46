/** The words of a PDF, and those that a page of ours must have on paper. */
import { byLetters, byStock, type Readings, withoutMarks } from '../page/compare/readings.ts';
import { NO_GLYPH } from '../page/compare/word-differences.ts';
import { sum } from '../sum.ts';
import type { PaperWords } from './paper-words.ts';
import type { PdfPage, PdfText } from './read-pdf.ts';

/** Points from the upper and lower edge in which a page bears what stands in its margins. */
const MARGIN = 50;

/** Lines up the pages of a PDF with the words of the page that it is printed from; undefined where it has no tags. */
export function printedWords(
  pages: readonly PdfPage[],
  paper: PaperWords,
  direction: 'ltr' | 'rtl',
): Readings | undefined {
  if (!pages.some(({ texts }) => texts.some(({ isTagged }) => isTagged))) return undefined;
  const margins = pages.map(page => page.texts.filter(each => isInMargin(each, page)));
  const body = pages.map(page => page.texts.filter(each => !isInMargin(each, page) && isWritten(each)));
  const links = (each: readonly string[]) => [...new Set(each.map(address))].sort();
  const atEdges = [
    ...margins.flatMap(passagesOf),
    ...links(pages.flatMap(page => page.links)),
    ...pages.flatMap(page => page.notes),
  ];
  const expected = [
    ...paper.passages,
    // Older browsers print no margins.
    ...margins.flatMap((texts, index) =>
      texts.length === 0 ? [] : [...(index > 0 ? paper.margins : []), `${index + 1} / ${pages.length}`],
    ),
    ...links(paper.links),
  ];
  if (direction === 'ltr') {
    const found = [...withoutRepeatedHeads(body.map(passagesOf), paper), ...atEdges];
    return { expected: byLetters(expected), found: byLetters(found), unprinted: [] };
  }
  const found = [...body.flatMap(passagesOf), ...atEdges];
  const unprinted = lettersUnprinted(found, expected, paper.heads);
  return {
    expected: byStock(expected),
    found: byStock(unprinted ? expected : found),
    unprinted: unprinted ?? [],
  };
}

/**
 * Which letters and figures the first text has signs without a shape for; undefined where the two differ in more than
 * that, however often heads of tables stand again in the first.
 */
function lettersUnprinted(
  found: readonly string[],
  expected: readonly string[],
  heads: readonly string[],
): readonly string[] | undefined {
  const surplus = new Map<string, number>();
  const count = (texts: readonly string[], by: number) => {
    for (const letter of lettersOf(texts)) surplus.set(letter, (surplus.get(letter) ?? 0) + by);
  };
  count(found, 1);
  count(expected, -1);
  // All letters of a short head may stand in a long one.
  for (const head of heads.toSorted((one, other) => other.length - one.length)) {
    const needed = lettersOf([head]);
    const isThere = () =>
      needed.every(letter => (surplus.get(letter) ?? 0) >= needed.filter(each => each === letter).length);
    while (needed.length > 0 && isThere()) count([head], -1);
  }
  const missing = [...surplus].filter(([, number]) => number < 0);
  const shapeless = sum(found.map(text => text.split(NO_GLYPH).length - 1));
  const isAll = [...surplus.values()].every(number => number <= 0);
  return isAll && sum(missing.map(([, number]) => -number)) <= shapeless
    ? missing.map(([letter]) => letter)
    : undefined;
}

function lettersOf(texts: readonly string[]): readonly string[] {
  return withoutMarks(texts.join('')).match(/[\p{L}\p{N}]/gu) ?? [];
}

function isInMargin({ isTagged, y }: PdfText, { height }: PdfPage): boolean {
  return !isTagged && (y < MARGIN || y > height - MARGIN);
}

/** Colons and points between marks come from the style sheet, and so do bullets. */
function isWritten({ isTagged, text }: PdfText): boolean {
  return isTagged || /[\p{L}\p{N}]/u.test(text);
}

/** Texts put together; those that stand from right to left were painted from left to right. */
function passagesOf(texts: readonly PdfText[]): readonly string[] {
  const passages: string[] = [];
  let line = '';
  let last: PdfText | undefined;
  for (const each of texts) {
    // Marks above and below Arabic letters are painted apart from them.
    if (each.text === '' || (last?.isReversed && withoutMarks(each.text) === '')) continue;
    if (last && !(goesOn(last, each) && last.isReversed === each.isReversed)) {
      passages.push(line);
      line = '';
    }
    line = each.isReversed ? each.text + line : line + each.text;
    last = each;
  }
  return [...passages, line];
}

/** Points between what belongs together. */
const GAP = 1.5;

/** True where one text stands right beside the other, on either side. */
function goesOn(one: PdfText, other: PdfText): boolean {
  const isBeside = (left: PdfText, right: PdfText) => Math.abs(left.x + left.width - right.x) < GAP;
  return Math.abs(one.y - other.y) < GAP && (isBeside(one, other) || isBeside(other, one));
}

/** The passages of all pages without the heads of tables that a browser writes again at the top of a page. */
function withoutRepeatedHeads(
  pages: readonly (readonly string[])[],
  { passages, heads }: PaperWords,
): readonly string[] {
  const expected = squeezed(passages.join(''));
  const known = heads.map(squeezed).filter(head => head !== '');
  const kept: string[] = [];
  let place = 0;
  for (const page of pages) {
    const text = squeezed(page.join(''));
    const head = known.find(each => text.startsWith(each) && !expected.startsWith(each, place));
    const rest = head === undefined ? page : afterHead(page, head.length);
    kept.push(...rest);
    place += squeezed(rest.join('')).length;
  }
  return kept;
}

function afterHead(page: readonly string[], length: number): readonly string[] {
  let left = length;
  return page.flatMap(passage => {
    const letters = squeezed(passage);
    const cut = Math.min(left, letters.length);
    left -= cut;
    return cut === 0 ? passage : letters.slice(cut);
  });
}

function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
}

function address(link: string): string {
  try {
    return new URL(link).href;
  } catch {
    return link;
  }
}
