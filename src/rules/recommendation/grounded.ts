/** A recommendation rests on a finding. */
import { chainOf } from '../../syntax/chain.ts';
import type { Recommendation } from '../../syntax/generated/ast.ts';
import { entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

export const grounded: Rule<Recommendation> = {
  code: 'recommendation/grounded',
  severity: 'warning',
  from: 'review',
  summary: 'A recommendation rests on a finding.',
  why: 'Review practice asks that the basis of each recommendation be documented (IAEA peer review guidelines).',
  visits: ['Recommendation'],
  folds: true,
  check(recommendation, report, { file }) {
    if (recommendation.follows || chainOf(file).basisOf(recommendation).length > 0) return;
    report(
      `A ${recommendation.kind} should rest on a finding: put it below one, or name one with “for NAME”.`,
      entryWordOf(recommendation),
    );
  },
};
