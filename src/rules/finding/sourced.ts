/** A finding says where it comes from. */
import type { Finding } from '../../syntax/generated/ast.ts';
import { isMeeting, isVisit } from '../../syntax/generated/ast.ts';
import { tagsOf } from '../../syntax/tags.ts';
import { addToStructure, entryWordOf } from '../places.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { hasSource } from './sources.ts';

export const sourced: Rule<Finding> = {
  code: 'finding/sourced',
  severity: 'warning',
  from: 'review',
  summary: 'A finding names its source: a meeting, a visit, a document or a party.',
  why: 'A finding without a source cannot be defended when somebody disputes it.',
  visits: ['Finding'],
  folds: true,
  check(finding, report, context) {
    if (hasSource(finding)) return;
    report(
      'A finding should say where it comes from: “in MEETING”, “in "a document"” or “by NAME”.',
      entryWordOf(finding),
      ...likely(finding, context).map(name => ({
        title: `Source it in ${name}`,
        edits: [addToStructure(finding, `in ${name}`)],
      })),
    );
  },
};

/** The meetings and visits about a pillar of the finding first, then the others. */
function likely(finding: Finding, { file }: RuleContext): string[] {
  const pillars = new Set(tagsOf(finding).pillars);
  const events = file.entries.filter(entry => isMeeting(entry) || isVisit(entry)).filter(({ name }) => name);
  const isAlike = (event: (typeof events)[number]) =>
    tagsOf(event).pillars.some(pillar => pillars.has(pillar));
  return [...events.filter(isAlike), ...events.filter(event => !isAlike(event))].flatMap(
    ({ name }) => name ?? [],
  );
}
