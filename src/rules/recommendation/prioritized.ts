/** A recommendation says how urgent it is. */
import { LEVELS } from '../../domain/scales.ts';
import type { Recommendation } from '../../syntax/generated/ast.ts';
import { addToStructure, entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

export const prioritized: Rule<Recommendation> = {
  code: 'recommendation/prioritized',
  severity: 'info',
  from: 'review',
  summary: 'A recommendation has a priority.',
  why: 'Not everything can be done first; the mission knows best what should be.',
  visits: ['Recommendation'],
  folds: true,
  check(recommendation, report) {
    if (recommendation.priority) return;
    report(
      `A ${recommendation.kind} should have a priority: “priority high”.`,
      entryWordOf(recommendation),
      ...LEVELS.toReversed().map(level => ({
        title: `Give it priority ${level}`,
        edits: [addToStructure(recommendation, `priority ${level}`)],
      })),
    );
  },
};
