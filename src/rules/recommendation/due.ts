/** A recommendation says by when, and not before the report is out. */
import { isBefore, isDate } from '../../domain/dates.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Recommendation } from '../../syntax/generated/ast.ts';
import { isIssued, isMission } from '../../syntax/generated/ast.ts';
import { headersOf, periodOf } from '../../syntax/headers.ts';
import { proseOf } from '../../syntax/prose.ts';
import { deadlineIn } from '../deadline.ts';
import { perCheck } from '../per-check.ts';
import { addToStructure, entryWordOf, propertyOf } from '../places.ts';
import type { Reporter, Rule } from '../rule.ts';

/** The day of the report: when it is issued, or else when the mission ends. */
const reportDate = perCheck(({ file }) => {
  const mission = file.entries.find(isMission);
  if (!mission) return undefined;
  const issued = headersOf(mission).find(isIssued)?.on;
  return issued && isDate(issued) ? issued : periodOf(mission)?.to;
});

/** Asks for the date; where the text says it, that date is offered. */
function sayByWhen(recommendation: Recommendation, issued: string | undefined, report: Reporter): void {
  const { kind } = recommendation;
  const where = entryWordOf(recommendation);
  const { text } = proseOf(recommendation).title;
  const deadline = deadlineIn(text);
  if (!deadline || (issued && isBefore(deadline.due, issued))) {
    report(ruleText('recommendation/due.none', { kind }), where);
    return;
  }
  const due = `due ${deadline.due}`;
  const words = text.slice(deadline.start, deadline.end);
  report(ruleText('recommendation/due.in-text', { words, due }), where, {
    title: ruleText('fix.write', { text: due }),
    edits: [addToStructure(recommendation, due)],
  });
}

export const due: Rule<Recommendation> = {
  code: 'recommendation/due',
  severity: 'warning',
  from: 'review',
  why: 'What is due at no time is never late, and so never done.',
  visits: ['Recommendation'],
  folds: true,
  check(recommendation, report, context) {
    const { due: day, dueText, kind, status } = recommendation;
    const issued = reportDate(context);
    if (!day && !dueText) {
      sayByWhen(recommendation, issued, report);
      return;
    }
    const isOver = status === 'done' || status === 'dropped';
    if (!day || !issued || isOver || !isDate(day) || !isBefore(day, issued)) return;
    report(ruleText('recommendation/due.past', { kind, issued }), propertyOf(recommendation, 'due'));
  },
};
