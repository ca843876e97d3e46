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
  why: 'What "needs to be addressed" asks nobody to do anything. Review practice wants "should", and a named party. Nor does “should consider strengthening”: nobody can tell later whether it was done, where no figure, date or means says what.',
  visits: ['Recommendation'],
  check(recommendation, report, context) {
    const [nobody] = statementsOf(recommendation, 'vague', context);
    const [little] = statementsOf(recommendation, 'vagueAct', context);
    const found = nobody ?? little;
    if (!found) return;
    const fault = nobody ? 'asks nobody to do anything' : 'leaves open what is to be done';
    report(
      `${quote(wordsOf(found))} ${fault}: a ${recommendation.kind} should say who should do what, as in “The Ministry should hire three clerks”.`,
      placeOfStatement(found),
    );
  },
};
