/** Every remark has its answer. */
import { ruleText } from '../../messages/rules.ts';
import type { Remark } from '../../syntax/generated/ast.ts';
import { isUnanswered, reviewOf } from '../../syntax/review.ts';
import { replyTo, settle } from '../answer-remark.ts';
import { entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

export const answered: Rule<Remark> = {
  code: 'remark/answered',
  severity: 'error',
  from: 'review',
  mayBeOpen: true,
  why: 'Whoever reads a draft with care looks for what became of their remarks, and an audit trail with gaps says that nobody did.',
  visits: ['Remark'],
  check(remark, report, { file, today }) {
    if (!isUnanswered(remark)) return;
    const last = reviewOf(file).repliesTo(remark).at(-1);
    report(
      last ? ruleText('remark/answered.last-word') : ruleText('remark/answered.none'),
      entryWordOf(last ?? remark),
      { title: ruleText('remark/answered.fix.reply'), edits: [replyTo(remark, today)] },
      ...(remark.status === undefined
        ? [
            {
              title: ruleText('fix.write', { text: 'status done' }),
              edits: [settle(remark, 'done')],
            },
          ]
        : []),
    );
  },
};
