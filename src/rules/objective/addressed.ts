/** Something was found about every objective. */
import { listOf } from '../../messages/lists.ts';
import { ruleText } from '../../messages/rules.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { Objective } from '../../syntax/generated/ast.ts';
import { tagsOf } from '../../syntax/tags.ts';
import { perCheck } from '../per-check.ts';
import { entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

const found = perCheck(({ file }) => {
  const findings = entriesOf(file, 'Finding');
  return {
    any: findings.length > 0,
    served: new Set(findings.flatMap(({ serves }) => serves.flatMap(({ ref }) => ref ?? []))),
    pillars: new Set([...findings, ...entriesOf(file, 'Uncovered')].flatMap(entry => tagsOf(entry).pillars)),
  };
});

export const addressed: Rule<Objective> = {
  code: 'objective/addressed',
  severity: 'warning',
  from: 'review',
  why: 'An objective about which nothing was found is a question that the report leaves open.',
  visits: ['Objective'],
  concerns: (_, context) => found(context).any,
  check(objective, report, context) {
    const { served, pillars } = found(context);
    const own = tagsOf(objective).pillars;
    if (served.has(objective) || own.some(pillar => pillars.has(pillar))) return;
    const name = objective.name ?? ruleText('sample.name');
    report(
      own.length === 0
        ? ruleText('objective/addressed.no-pillar', { name })
        : ruleText('objective/addressed.none', {
            tags: listOf(
              own.map(pillar => `#${pillar.name}`),
              'or',
            ),
            name,
          }),
      entryWordOf(objective),
    );
  },
};
