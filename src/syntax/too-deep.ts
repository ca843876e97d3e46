/** Stretches of a text with more marks, or with lists and quotations further in one another, than any reader could follow. */
import { LIST_MARK } from '../lexicon/marks.ts';
import type { Span } from './lexer.ts';

const STRETCH = /^[ \t]*[^ \t\r\n][^\r\n]*(?:(?:\r\n?|\n)[ \t]*[^ \t\r\n][^\r\n]*)*/gm;
/** A mark that the Markdown parser may try to match with each that follows it in its paragraph. */
const MARK = /[*_]+|`+|[[\]<]/g;
/** So many marks, each tried over so many letters: what somebody has written is far below. */
const MOST_TRIED = 2_000_000;
/** What opens a list or a quotation, one in another on a line. */
const OPENERS_IN_A_ROW = new RegExp(`^[ \\t]*(?:>[ \\t]*|${LIST_MARK.source}[ \\t]+){20}`, 'm');
const FAR_INDENTED = new RegExp(`^[ \\t]{100,}(?:>|${LIST_MARK.source}[ \\t])`, 'm');
/** Quoted lines, and lines that underline a heading: each may go on with all that stand above. */
const GOING_ON = /^[ \t]*(?:>|[=-]+[ \t]*$)/gm;
const MOST_GOING_ON = 1_000;
/** A shorter text cannot be too deep: twenty openers of a sign each. */
const SHORTEST = 20;

/** Text between blank lines, as Markdown has them: no paragraph goes on behind one. */
export function stretchesOf(text: string): readonly Span[] {
  return Array.from(text.matchAll(STRETCH), ({ 0: stretch, index }) => ({
    start: index,
    end: index + stretch.length,
  }));
}

/** The stretches of a text that lie too deep, and whether some of the others may hold too many marks for a paragraph. */
export function beyondBounds(text: string): { readonly deep: readonly Span[]; readonly mayBeDense: boolean } {
  if (text.length < SHORTEST) return { deep: [], mayBeDense: false };
  const deep: Span[] = [];
  let mayBeDense = false;
  for (const stretch of stretchesOf(text)) {
    const words = text.slice(stretch.start, stretch.end);
    if (isDeep(words)) deep.push(stretch);
    else mayBeDense ||= isDense(words);
  }
  return { deep, mayBeDense };
}

/** True where a paragraph of these words would hold too many marks. */
export function isDense(words: string): boolean {
  if (words.length * words.length < MOST_TRIED) return false;
  return (words.match(MARK)?.length ?? 0) * words.length > MOST_TRIED;
}

/**
 * True for a passage of which some marks are shown as they are typed; its paragraphs, and the points and rows of it, are
 * a line each.
 */
export function keepsMarksAsTyped(passage: string): boolean {
  const { deep, mayBeDense } = beyondBounds(passage);
  return deep.length > 0 || (mayBeDense && passage.split('\n').some(isDense));
}

/** True where lists or quotations lie so deep in one another that a machine must have made them. */
function isDeep(stretch: string): boolean {
  return (
    OPENERS_IN_A_ROW.test(stretch) ||
    FAR_INDENTED.test(stretch) ||
    (stretch.match(GOING_ON)?.length ?? 0) > MOST_GOING_ON
  );
}
