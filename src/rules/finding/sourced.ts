/** A finding says where it comes from. */
import { entriesOf } from '../../syntax/entries.ts';
import type { Finding, Pillar } from '../../syntax/generated/ast.ts';
import { tagsOf } from '../../syntax/tags.ts';
import { hearsayIn } from '../hearsay.ts';
import { perCheck } from '../per-check.ts';
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
  // Hearsay and what is marked “reported” are asked for their source by rules of their own.
  concerns: (finding, context) => finding.basis !== 'reported' && !hearsayIn(finding, context),
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

/** So many choices that the likely ones are among them, and so few that they can be read. */
const MOST_CHOICES = 8;

/** The meetings and visits that can be named, with their pillars. */
const events = perCheck(({ file }) =>
  [...entriesOf(file, 'Meeting'), ...entriesOf(file, 'Visit')].flatMap(event =>
    event.name ? [{ name: event.name, pillars: tagsOf(event).pillars }] : [],
  ),
);

/** The meetings and visits about a pillar of the finding first, then the others. */
function likely(finding: Finding, context: RuleContext): string[] {
  const own = new Set(tagsOf(finding).pillars);
  const isAlike = ({ pillars }: { readonly pillars: readonly Pillar[] }) =>
    pillars.some(pillar => own.has(pillar));
  const all = events(context);
  return [...all.filter(isAlike), ...all.filter(event => !isAlike(event))]
    .slice(0, MOST_CHOICES)
    .map(({ name }) => name);
}
