/** Something is done about what is missing, or the report says why not. */
import { ruleText } from '../../messages/rules.ts';
import { chainOf } from '../../syntax/chain.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { Finding } from '../../syntax/generated/ast.ts';
import { addBelow, entryWordOf, toFillIn } from '../places.ts';
import type { Edit, Rule } from '../rule.ts';
import { nameFor, placeFor } from '../template/templates.ts';
import { tieBelow } from '../tie-edit.ts';

const ANSWERS = { Recommendation: 'recommendation', NoAction: 'no-action' } as const;

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
        edits: [openBelow(finding, 'Recommendation', asking(finding))],
      },
      {
        title: ruleText('fix.add', { text: 'no-action' }),
        edits: [openBelow(finding, 'NoAction', `: ${placeFor(1, 'no-action')}`)],
      },
    );
  },
};

/** Whom it asks is chosen from the organizations that are declared, or written. */
function asking(finding: Finding): string {
  const organizations = entriesOf(finding.$container, 'Organization').flatMap(({ name }) => name ?? []);
  const to = nameFor(1, 'asked', organizations.length > 0 ? organizations : undefined);
  return ` to ${to} due ${nameFor(2, 'by-when', [])}: ${placeFor(3, 'recommendation')}`;
}

function openBelow(finding: Finding, type: keyof typeof ANSWERS, line: string): Edit {
  return toFillIn(addBelow(finding, ANSWERS[type] + tieBelow(finding, type) + line));
}
