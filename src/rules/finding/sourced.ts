/** A finding says where it comes from. */
import { ruleText } from '../../messages/rules.ts';
import type { Finding } from '../../syntax/generated/ast.ts';
import { hearsayIn } from '../hearsay.ts';
import { entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { hasSource, sourceFixes } from './sources.ts';

export const sourced: Rule<Finding> = {
  code: 'finding/sourced',
  severity: 'warning',
  from: 'review',
  why: 'A finding without a source cannot be defended when somebody disputes it.',
  visits: ['Finding'],
  // Hearsay and what is marked “reported” are asked for their source by rules of their own.
  concerns: (finding, context) => finding.basis !== 'reported' && !hearsayIn(finding, context),
  folds: true,
  check(finding, report, context) {
    if (hasSource(finding)) return;
    report(ruleText('finding/sourced.none'), { ...entryWordOf(finding), lacks: 'in' }, () =>
      sourceFixes(finding, context),
    );
  },
};
