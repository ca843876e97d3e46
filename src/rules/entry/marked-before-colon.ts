/** A marking stands before the colon; what may be one within a text keeps nothing back. */

import { ofReaders } from '../../domain/labelled-markings.ts';
import { likelyMarkings, markingInPhrase } from '../../domain/likely-markings.ts';
import { isAbove, type Marking } from '../../domain/marking.ts';
import { type TypedMarking, typedMarking } from '../../domain/typed-marking.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import { isDistribution } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { effectiveMarking } from '../../syntax/markings.ts';
import { meaningOf } from '../../terminology/report-vocabulary.ts';
import { LEAVING_ENTRIES } from '../export/leaving.ts';
import { withBorrowed } from '../export/tell-names.ts';
import { phrasesOf } from '../export/texts-of.ts';
import type { Fix, Rule, RuleContext } from '../rule.ts';
import { markingAlone, moveBeforeColon, wordsAt } from '../slips/marking-in-text.ts';
import { type Paragraph, paragraphsOf } from '../slips/paragraphs.ts';
import { shapeOf } from '../slips/shape-of.ts';
import { vocabularyIn } from '../words-of-report.ts';
import { isRead, keptBack } from './kept-back.ts';

export const markedBeforeColon: Rule<Entry> = {
  code: 'entry/marked-before-colon',
  severity: 'error',
  from: 'review',
  keepsBack: true,
  why: 'Houses mark a paragraph with “(C)”, “[Confidential]” or “– CONFIDENTIAL”. In a text such a mark keeps nothing back, and whoever typed it thinks that it does. What is no marking is allowed by a comment above the entry.',
  visits: LEAVING_ENTRIES,
  concerns: isRead,
  check: withBorrowed('entry/marked-before-colon', (entry, report, context) => {
    const say = keptBack(report, context);
    const own = effectiveMarking(entry);
    const isMarkable = (level: Marking) => shapeOf(entry, context)?.flags.includes(level) === true;
    const tell = (words: string, where: Span, level: Marking, fixes: readonly Fix[]) => {
      if (!isAbove(level, own)) return;
      const said = { words, marking: level, audience: context.audience };
      say(
        isMarkable(level)
          ? ruleText('entry/marked-before-colon.likely', said)
          : ruleText('entry/marked-before-colon.unmarkable', said),
        where,
        ...fixes,
      );
    };
    const fixesOf = fixesIn(entry, context);
    for (const paragraph of paragraphsOf(entry)) {
      const sure = typedMarking(paragraph.text, paragraph.place);
      // Where the entry can be marked, the check of its structure tells of these.
      const found = sure && !isMarkable(sure.level) ? [sure] : [];
      const all = [...found, ...likelyMarkings(paragraph.text, paragraph.place, paragraph.lines)];
      for (const each of all.length > 0 || !isDistribution(entry) ? all : restriction(paragraph)) {
        const words = markingAlone(paragraph.text.slice(each.start, each.end));
        if (meaningOf(words, vocabularyIn(context))) continue;
        tell(words, wordsAt(paragraph, each), each.level, fixesOf(paragraph, each));
      }
    }
    for (const { text, phrase } of phrasesOf(entry)) {
      const words = text.slice(1, -1);
      const level = markingInPhrase(words);
      if (level && phrase) tell(words, phrase, level, []);
    }
  }),
};

/** With so many in one entry a fix comes; each is tried on the whole entry, which one of them marks for all. */
const MOST_MOVED = 10;

/** Makes the fixes of one after the other of the markings in the texts of an entry. */
function fixesIn(entry: Entry, context: RuleContext) {
  let count = 0;
  return (paragraph: Paragraph, marking: TypedMarking): readonly Fix[] => {
    count += 1;
    return count > MOST_MOVED
      ? []
      : moveBeforeColon(entry, marking.level, paragraph, withBlanks(paragraph, marking), context);
  };
}

/** What a list of those whom the report is for says of others: “internal”. */
function restriction({ text }: Paragraph): readonly TypedMarking[] {
  const level = ofReaders(text);
  return level ? [{ level, start: 0, end: text.length }] : [];
}

/** A marking with the blank that sets it apart, so that none is left over. */
function withBlanks({ text }: Paragraph, { start, end }: Span): Span {
  const isInRow = /^\s*\|/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
  if (isInRow) return { start, end };
  let [from, to] = [start, end];
  while (isBlank(text.charAt(from - 1))) from -= 1;
  while (from === start && isBlank(text.charAt(to))) to += 1;
  return { start: from, end: to };
}

function isBlank(letter: string): boolean {
  return /[^\S\n]/.test(letter);
}
