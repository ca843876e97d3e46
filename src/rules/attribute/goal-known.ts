/** A Sustainable Development Goal, or a target of one, is one that exists. */

import { GOAL_NUMBERS, goalName, goalOf, isGoalOrTarget, targetsOf } from '../../domain/development-goals.ts';
import { listOf } from '../../messages/lists.ts';
import { ruleText } from '../../messages/rules.ts';
import { spokenCode } from '../../messages/texts.ts';
import type { Finding, Pillar, Recommendation, Theme } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { propertyOf } from '../places.ts';
import type { Fix, Rule } from '../rule.ts';
import { writeFix } from '../write-fix.ts';

export const goalKnown: Rule<Finding | Pillar | Recommendation | Theme> = {
  code: 'attribute/goal-known',
  severity: 'error',
  from: 'always',
  why: 'Reports are counted by goal; a number that does not exist is counted nowhere.',
  visits: ['Finding', 'Pillar', 'Recommendation', 'Theme'],
  check(entry, report) {
    for (const [index, number] of entry.sdg.entries()) {
      if (isGoalOrTarget(number)) continue;
      const where = propertyOf(entry, 'sdg', index);
      report(expected(number), where, ...fixes(number, where));
    }
  },
};

/** What may stand instead of a number that does not exist. */
function expected(number: string): string {
  const goal = goalOf(number);
  const targets = targetsOf(goal);
  return targets.length === 0
    ? ruleText('attribute/goal-known.goal', { number, last: GOAL_NUMBERS.length })
    : ruleText('attribute/goal-known.target', {
        number,
        goal,
        name: goalName(goal, spokenCode()) ?? '',
        targets: listOf(targets, 'or'),
      });
}

/** The target of an indicator (`6.1.1`), and the number before a stray full stop. */
function fixes(number: string, span: Span): Fix[] {
  const [target = ''] = /^\d+(?:\.\w+)?/.exec(number) ?? [];
  return isGoalOrTarget(target) ? [writeFix(span, target)] : [];
}
