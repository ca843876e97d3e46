/** Wrapping prose anew, for authors who want it. */

import { type Line, lineIndexAt } from '../../domain/lines.ts';
import { COMMENT, LIST_MARK, WITHOUT_BLANKS } from '../../lexicon/marks.ts';
import { endsSentence } from '../../lexicon/sentences.ts';
import { entryWord } from '../../lexicon/words.ts';
import { INDENT } from '../../syntax/indent.ts';
import type { Span } from '../../syntax/lexer.ts';
import { keepsLine } from '../../syntax/prose.ts';
import { indentationOf, leastIndentation, openingOf, textColumn } from './layout.ts';
import type { TextChange } from './text-change.ts';
import type { EntryLayout, TextLayout } from './text-layout.ts';

/** What becomes of the author's line breaks in paragraphs. */
export type ProseStyle =
  | { readonly prose: 'keep' | 'sentences' }
  | { readonly prose: 'wrap'; readonly width: number };

/** Words that would begin something else if they began a line. */
const NO_BEGINNING = new RegExp(`^(?:\\||//|${LIST_MARK.source}$)`);
/** Comments keep their line, and scripts without blanks are not wrapped between words. */
const KEPT = new RegExp(`${COMMENT.source}|${WITHOUT_BLANKS.source}`);

/** A stretch of words, and the column at which the first of them stands when it is laid out. */
export interface Paragraph extends Span {
  readonly column: number;
}

/** The paragraphs of all entries that can be wrapped: without lists, tables and comments. */
export function paragraphsIn(source: TextLayout): Paragraph[] {
  return source.entries
    .flatMap(entry => [titleLines(entry, source), ...bodyParagraphs(entry)])
    .map(({ start, end, column }) => ({
      start,
      end: start + source.text.slice(start, end).trimEnd().length,
      column,
    }))
    .filter(({ start, end }) => start < end && !KEPT.test(source.text.slice(start, end)));
}

/** The changes that give a paragraph the style. */
export function reflow(
  paragraphs: readonly Paragraph[],
  source: TextLayout,
  style: ProseStyle,
): TextChange[] {
  return paragraphs.flatMap(paragraph => wrap(paragraph, source, style));
}

function titleLines(entry: EntryLayout, source: TextLayout): Paragraph {
  const { text, title } = entry;
  const { isOnLine, words } = openingOf(entry, source.text);
  const [first] = title;
  const start = isOnLine || !first ? words : first.start + indentationOf(first).length;
  const lineEnd = source.lines[lineIndexAt(source.lines, text.start)]?.end ?? start;
  const end = title.at(-1)?.end ?? Math.min(lineEnd, text.end);
  return { start, end, column: textColumn(entry, source) };
}

/** Runs of lines without a gap, as far as each begins where the body as a whole does. */
function bodyParagraphs({ body }: EntryLayout): Paragraph[] {
  const runs: Line[][] = [];
  for (const line of body) {
    const run = runs.at(-1);
    if (run?.at(-1)?.next === line.start) run.push(line);
    else runs.push([line]);
  }
  const least = leastIndentation(body);
  return runs.flatMap(run => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last || indentationOf(first).width !== least || run.some(({ text }) => keepsLine(text)))
      return [];
    return [{ start: first.start + indentationOf(first).length, end: last.end, column: INDENT.length }];
  });
}

function wrap(
  { start, end, column }: Paragraph,
  { text, lineEnd, indent }: TextLayout,
  style: ProseStyle,
): TextChange[] {
  const changes: TextChange[] = [];
  const words = [...text.slice(start, end).matchAll(/[^ \t\r\n]+/g)];
  let at = column + (words[0]?.[0].length ?? 0);
  words.forEach((word, i) => {
    const next = words[i + 1];
    if (!next) return;
    const [image] = next;
    const from = start + word.index + word[0].length;
    const to = start + next.index;
    const gap = text.slice(from, to);
    // Several blanks in a row are the author's: they read the same only on one line.
    const isOwn = gap.length > 1 && !/[\r\n]/.test(gap);
    const isBreak = !isOwn && mayBegin(image) && breaks(word[0], image, at + 1 + image.length, style);
    const blank = isBreak ? lineEnd + indent : isOwn ? gap : ' ';
    if (gap !== blank) changes.push({ start: from, end: to, text: blank });
    at = (isBreak ? INDENT.length : at + blank.length) + image.length;
  });
  return changes;
}

/** Whether a line ends between two words, of which the second would end at `width`. */
function breaks(word: string, next: string, width: number, style: ProseStyle): boolean {
  return style.prose === 'wrap' ? width > style.width : endsSentence(word, next);
}

/** False for a word that would make a list item, a table, a comment or an entry of the line that it begins. */
function mayBegin(word: string): boolean {
  return !NO_BEGINNING.test(word) && entryWord(word.replace(/[:\uFF1A]$/, '')) === undefined;
}
