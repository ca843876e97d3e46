/** Strong words come with a figure or evidence. */
import { lineAround } from '../../domain/lines.ts';
import { LIST_ITEM } from '../../lexicon/marks.ts';
import { ruleText } from '../../messages/rules.ts';
import { isFinding, isRecommendation } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { sentenceAround } from '../../terminology/sentences.ts';
import type { Rule } from '../rule.ts';
import { type StatementOfReport, statementsOf } from '../statements.ts';
import { TOLD, type ToldEntry } from '../told-entries.ts';
import { shortened } from '../wording.ts';
import { foundWords, placeOf } from '../words-of-report.ts';

export const measured: Rule<ToldEntry> = {
  code: 'finding/measured',
  severity: 'info',
  from: 'review',
  why: 'Strong words are the first to be disputed. A figure or a document makes them stand. So are “all”, “never” and “nobody”: one case that is different, and the whole report is doubted. Fixed phrases such as “at all times” are left alone, and so is what should be or is asked for.',
  visits: TOLD,
  concerns: entry => !hasEvidence(entry),
  check(entry, report, context) {
    const first = statementsOf(entry, 'absolutes', context).find(statement => !isAskedFor(entry, statement));
    if (!first) return;
    const { title, body } = proseOf(entry);
    if (/\p{N}/u.test(title.text + body.text)) return;
    report(ruleText('finding/measured.strong', { words: shortened(foundWords(first)) }), placeOf(first));
  },
};

/** A document, a standard or the mission's own eyes. */
function hasEvidence(entry: ToldEntry): boolean {
  if (!isFinding(entry)) return false;
  const { sources, against, basis } = entry;
  return basis === 'observed' || against.length > 0 || sources.some(({ document }) => document !== undefined);
}

/** What a recommendation begins with is what it asks for, and so is the list below it; the rest gives the reasons. */
function isAskedFor(entry: ToldEntry, { worded: { passage, text }, start }: StatementOfReport): boolean {
  if (!isRecommendation(entry)) return false;
  const { title } = proseOf(entry);
  if (passage === title) return sentenceAround(text, start).start === sentenceAround(text, 0).start;
  return title.text.trimEnd().endsWith(':') && LIST_ITEM.test(text.slice(lineAround(text, start).start));
}
