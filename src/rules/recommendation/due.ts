/** A recommendation says by when, and not before the report is out. */
import { isBefore, isDate } from '../../domain/dates.ts';
import type { Recommendation } from '../../syntax/generated/ast.ts';
import { isIssued, isMission } from '../../syntax/generated/ast.ts';
import { headersOf, periodOf } from '../../syntax/headers.ts';
import { perCheck } from '../per-check.ts';
import { entryWordOf, propertyOf } from '../places.ts';
import type { Rule } from '../rule.ts';

/** The day of the report: when it is issued, or else when the mission ends. */
const reportDate = perCheck(({ file }) => {
  const mission = file.entries.find(isMission);
  if (!mission) return undefined;
  const issued = headersOf(mission).find(isIssued)?.on;
  return issued && isDate(issued) ? issued : periodOf(mission)?.to;
});

export const due: Rule<Recommendation> = {
  code: 'recommendation/due',
  severity: 'warning',
  from: 'review',
  summary: 'A recommendation has a due date after the date of the report.',
  why: 'What is due at no time is never late, and so never done.',
  visits: ['Recommendation'],
  folds: true,
  check(recommendation, report, context) {
    const { due: day, dueText, kind, status } = recommendation;
    if (!day && !dueText) {
      report(
        `A ${kind} should say by when: “due 2010-06”, or “due "before the next mission"”.`,
        entryWordOf(recommendation),
      );
      return;
    }
    const issued = reportDate(context);
    const isOver = status === 'done' || status === 'dropped';
    if (!day || !issued || isOver || !isDate(day) || !isBefore(day, issued)) return;
    report(
      `A ${kind} should be due after the report is issued, on ${issued}.`,
      propertyOf(recommendation, 'due'),
    );
  },
};
