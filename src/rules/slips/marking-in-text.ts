/** A marking after the colon, where it is text and marks nothing: `finding: Confidential: Guards beat …`. */
import { isAbove, type Marking } from '../../domain/marking.ts';
import { typedMarking } from '../../domain/typed-marking.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import { isRemark, isReply } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { effectiveMarking } from '../../syntax/markings.ts';
import { markEdit } from '../mark-edit.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { shortened } from '../wording.ts';
import type { EntrySlip } from './entry-slip.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { shapeOf } from './shape-of.ts';
import { replace } from './slip.ts';

export const markingInText: EntrySlip = (entry, report, context) => {
  // The review goes to nobody, however it is marked.
  if (isRemark(entry) || isReply(entry)) return;
  for (const paragraph of paragraphsOf(entry)) {
    const found = typedMarking(paragraph.text, paragraph.place);
    if (!found || !isAbove(found.level, effectiveMarking(entry))) continue;
    const fixes = moveBeforeColon(entry, found.level, paragraph, found, context);
    if (fixes.length === 0) continue;
    report(
      ruleText('syntax/marking-in-text.text', {
        words: markingAlone(paragraph.text.slice(found.start, found.end)),
        marking: found.level,
      }),
      wordsAt(paragraph, found),
      ...fixes,
    );
  }
};

/** The marking without what sets it apart, but for brackets. */
export function markingAlone(words: string): string {
  return shortened(words.replace(/^[\s#>*_]+|[\s.:：|–—*_-]+$/gu, ''));
}

/** Where the words stand in the file, without the blanks around them. */
export function wordsAt({ text, span }: Paragraph, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const blanks = words.length - words.trimStart().length;
  return span(start + blanks, start + words.trimEnd().length);
}

/** Marks the entry, and takes the marking out of its text; none for an entry that can’t be marked so. */
export function moveBeforeColon(
  entry: Entry,
  level: Marking,
  paragraph: Paragraph,
  { start, end }: Span,
  context: RuleContext,
): readonly Fix[] {
  if (!shapeOf(entry, context)?.flags.includes(level)) return [];
  const within = paragraph.span(start, end);
  const removed = linesOf(entry, wordsAt(paragraph, { start, end })) ?? within;
  return [
    {
      title: ruleText('syntax/marking-in-text.fix.move', { marking: level }),
      edits: [markEdit(entry, level), replace(removed, '')],
    },
  ];
}

/** The line on which this stands alone, with the empty ones below it. */
function linesOf(entry: Entry, { start, end }: Span): Span | undefined {
  const text = entry.$cstNode?.root.fullText ?? '';
  const first = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const below = /^[^\S\r\n]*(?:\r\n?|\n)(?:[^\S\r\n]*(?:\r\n?|\n))*/.exec(text.slice(end))?.[0];
  const isAlone = text.slice(first, start).trim() === '' && below !== undefined;
  return isAlone ? { start: first, end: end + below.length } : undefined;
}
