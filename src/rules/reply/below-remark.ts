/** A reply stands below the remark that it answers. */
import { ruleText } from '../../messages/rules.ts';
import type { Reply } from '../../syntax/generated/ast.ts';
import { reviewOf } from '../../syntax/review.ts';
import { entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

export const belowRemark: Rule<Reply> = {
  code: 'reply/below-remark',
  severity: 'error',
  from: 'draft',
  why: 'By its place alone does a reply say what it answers; anywhere else it is part of no audit trail.',
  visits: ['Reply'],
  check(reply, report, { file }) {
    if (reviewOf(file).remarkOf(reply)) return;
    report(ruleText('reply/below-remark.none'), entryWordOf(reply));
  },
};
