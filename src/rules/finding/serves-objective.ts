/** A finding has to do with what the mission was for. */
import { ruleText } from '../../messages/rules.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { Finding } from '../../syntax/generated/ast.ts';
import { tagsOf } from '../../syntax/tags.ts';
import { perCheck } from '../per-check.ts';
import { addToStructure, propertyOf } from '../places.ts';
import type { Rule } from '../rule.ts';

const objectives = perCheck(({ file }) => {
  const all = entriesOf(file, 'Objective');
  return {
    pillars: new Set(all.flatMap(objective => tagsOf(objective).pillars)),
    names: all.flatMap(({ name }) => name ?? []),
  };
});

export const servesObjective: Rule<Finding> = {
  code: 'finding/serves-objective',
  severity: 'info',
  from: 'review',
  why: 'A finding that has to do with none of the objectives may be in the wrong report, or an objective lacks a pillar.',
  visits: ['Finding'],
  // Objectives without pillars cannot be shared by any finding.
  concerns: (finding, context) => objectives(context).pillars.size > 0 && tagsOf(finding).pillars.length > 0,
  folds: true,
  check(finding, report, context) {
    const { pillars, names } = objectives(context);
    if (finding.serves.length > 0 || tagsOf(finding).pillars.some(pillar => pillars.has(pillar))) return;
    report(
      ruleText('finding/serves-objective.none'),
      propertyOf(finding, 'tags', 0),
      ...names.map(name => ({
        title: ruleText('finding/serves-objective.fix.serve', { name }),
        edits: [addToStructure(finding, `serves ${name}`)],
      })),
    );
  },
};
