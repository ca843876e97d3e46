/** Something was found about every objective. */
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
    const name = objective.name ?? 'NAME';
    report(
      own.length === 0
        ? `The report should have a finding on this objective: give it a pillar that a finding has, or write “serves ${name}” in the finding.`
        : `The report should have a finding on this objective: none has ${own.map(pillar => `#${pillar.name}`).join(' or ')}, or says “serves ${name}”.`,
      entryWordOf(objective),
    );
  },
};
