/** A recommendation says what somebody should do. */
import { ruleText } from '../../messages/rules.ts';
import type { Recommendation } from '../../syntax/generated/ast.ts';
import type { Rule } from '../rule.ts';
import { type StatementOfReport, statementsOf } from '../statements.ts';
import { shortened } from '../wording.ts';
import { foundWords, passagesOfEntry, placeOf } from '../words-of-report.ts';

/** Review practice (IAEA) asks for “should” and a named party instead. */
export const actionable: Rule<Recommendation> = {
  code: 'recommendation/actionable',
  severity: 'info',
  from: 'review',
  why: 'What "needs to be addressed" asks nobody to do anything. Review practice wants "should", and a named party. Nor does “should consider strengthening”: nobody can tell later whether it was done, where no figure, date or means says what.',
  visits: ['Recommendation'],
  check(recommendation, report, context) {
    // What else is said gives the reasons of what is asked for first.
    const [first] = passagesOfEntry(recommendation, context);
    const isFirst = ({ worded }: StatementOfReport) => worded === first;
    const nobody = statementsOf(recommendation, 'vague', context).find(isFirst);
    const little = statementsOf(recommendation, 'vagueAct', context).find(isFirst);
    const found = nobody ?? little;
    if (!found) return;
    const values = { words: shortened(foundWords(found)), kind: recommendation.kind };
    report(
      nobody
        ? ruleText('recommendation/actionable.nobody', values)
        : ruleText('recommendation/actionable.little', values),
      placeOf(found),
    );
  },
};
