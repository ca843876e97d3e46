/** A marking after the colon, where it is text and marks nothing: `finding: Confidential: Guards beat …`. */
import { isAbove } from '../../domain/marking.ts';
import { type ParagraphPlace, type TypedMarking, typedMarking } from '../../domain/typed-marking.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import { isRemark, isReply } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { effectiveMarking } from '../../syntax/markings.ts';
import { type Passage, proseOf } from '../../syntax/prose.ts';
import { markEdit } from '../mark-edit.ts';
import { shortened } from '../wording.ts';
import type { EntrySlip } from './entry-slip.ts';
import { shapeOf } from './shape-of.ts';
import { replace } from './slip.ts';
import { tagsInText } from './tag-in-text.ts';

export const markingInText: EntrySlip = (entry, report, context) => {
  // The review goes to nobody, however it is marked.
  if (isRemark(entry) || isReply(entry)) return;
  for (const { passage, from, start, end, level } of markingsIn(entry)) {
    if (!isAbove(level, effectiveMarking(entry)) || !shapeOf(entry, context)?.flags.includes(level)) continue;
    const words = passage.text.slice(from + start, from + end);
    const blanks = words.length - words.trimStart().length;
    const where = passage.span(from + start + blanks, from + start + words.trimEnd().length);
    const within = { start: passage.offsetAt(from + start), end: passage.offsetAt(from + end) };
    report(
      ruleText('syntax/marking-in-text.text', {
        words: shortened(words.replace(/^[\s#>*_]+|[\s.:：|–—*_-]+$/gu, '')),
        marking: level,
      }),
      where,
      {
        title: ruleText('syntax/marking-in-text.fix.move', { marking: level }),
        edits: [markEdit(entry, level), replace(linesOf(entry, where) ?? within, '')],
      },
    );
  }
};

interface InPassage extends TypedMarking {
  readonly passage: Passage;
  /** Where its paragraph begins. */
  readonly from: number;
}

function markingsIn(entry: Entry): readonly InPassage[] {
  const { title, body } = proseOf(entry);
  const tags = tagsInText(entry).length;
  const find = (passage: Passage, from: number, text: string, place: ParagraphPlace): InPassage[] => {
    const found = typedMarking(text, place);
    return found ? [{ ...found, passage, from }] : [];
  };
  const paragraphs = [...body.text.matchAll(/(?:(?!\n\n).)+/gs)];
  return [
    ...find(title, tags, title.text.slice(tags), 'title'),
    ...paragraphs.flatMap(({ 0: text, index }) => {
      const indent = text.length - text.trimStart().length;
      return find(body, index + indent, text.trim(), index === 0 ? 'opening' : 'further');
    }),
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
