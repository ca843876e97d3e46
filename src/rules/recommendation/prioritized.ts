/** A recommendation says how urgent it is. */
import { LEVELS } from '../../domain/scales.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Recommendation } from '../../syntax/generated/ast.ts';
import { addToStructure, entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

export const prioritized: Rule<Recommendation> = {
  code: 'recommendation/prioritized',
  severity: 'info',
  from: 'review',
  why: 'Not everything can be done first; the mission knows best what should be.',
  visits: ['Recommendation'],
  folds: true,
  check(recommendation, report) {
    if (recommendation.priority) return;
    report(
      ruleText('recommendation/prioritized.none', { kind: recommendation.kind }),
      entryWordOf(recommendation),
      ...LEVELS.toReversed().map(level => ({
        title: ruleText('recommendation/prioritized.fix.give', { level }),
        edits: [addToStructure(recommendation, `priority ${level}`)],
      })),
    );
  },
};
