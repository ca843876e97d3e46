/** Something is done about what is missing, or the report says why not. */
import { ruleText } from '../../messages/rules.ts';
import { chainOf } from '../../syntax/chain.ts';
import type { Finding } from '../../syntax/generated/ast.ts';
import { addOpen, entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { tieBelow } from '../tie-edit.ts';

export const answered: Rule<Finding> = {
  code: 'finding/answered',
  severity: 'warning',
  from: 'review',
  why: 'A gap that is named and left at that is forgotten by the next mission. Where nothing can be done, the reason is the answer.',
  visits: ['Finding'],
  concerns: ({ kind }) => kind === 'gap' || kind === 'need',
  folds: true,
  check(finding, report, { file }) {
    const chain = chainOf(file);
    const answers = [...chain.recommendationsFor(finding), ...chain.actionsFor(finding)];
    if (answers.length > 0 || chain.closing(finding)) return;
    report(
      ruleText('finding/answered.none'),
      entryWordOf(finding),
      {
        title: ruleText('finding/answered.fix.recommend'),
        edits: [addOpen(finding, `recommendation${tieBelow(finding, 'Recommendation')} to `)],
      },
      {
        title: ruleText('fix.add', { text: 'no-action' }),
        edits: [addOpen(finding, `no-action${tieBelow(finding, 'NoAction')}: `)],
      },
    );
  },
};
