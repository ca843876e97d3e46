/** A recommendation says what somebody should do. */
import type { Recommendation } from '../../syntax/generated/ast.ts';
import type { Rule } from '../rule.ts';
import { placeOfStatement, statementsOf, wordsOf } from '../statements.ts';
import { quote } from '../wording.ts';

/** Review practice (IAEA) asks for “should” and a named party instead. */
export const actionable: Rule<Recommendation> = {
  code: 'recommendation/actionable',
  severity: 'info',
  from: 'review',
  summary: 'A recommendation says what somebody should do.',
  why: 'What "needs to be addressed" asks nobody to do anything. Review practice wants "should", and a named party.',
  visits: ['Recommendation'],
  check(recommendation, report, context) {
    const [first] = statementsOf(recommendation, 'vague', context);
    if (!first) return;
    report(
      `${quote(wordsOf(first))} asks nobody to do anything: a ${recommendation.kind} should say who should do what, as in “The Ministry should hire three clerks”.`,
      placeOfStatement(first),
    );
  },
};
