/** Somebody of the mission's own house follows a recommendation up. */
import { ruleText } from '../../messages/rules.ts';
import { chainOf } from '../../syntax/chain.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { Party, PartyName, Recommendation } from '../../syntax/generated/ast.ts';
import { isOrganization } from '../../syntax/generated/ast.ts';
import { perCheck } from '../per-check.ts';
import { addToStructure, entryWordOf } from '../places.ts';
import type { Rule, RuleContext } from '../rule.ts';

const MOST_CHOICES = 8;

/** The members of the mission and their organizations. */
const house = perCheck(({ file }): ReadonlySet<Party> => {
  const members = entriesOf(file, 'Participant');
  return new Set<Party>([...members, ...members.flatMap(({ organization }) => organization?.ref ?? [])]);
});

export const owned: Rule<Recommendation> = {
  code: 'recommendation/owned',
  severity: 'warning',
  from: 'review',
  why: 'Those outside are asked; somebody inside has to ask again.',
  visits: ['Recommendation'],
  concerns: ({ to }, context) => house(context).size > 0 && to.some(name => !isInside(name, context)),
  folds: true,
  check(recommendation, report, context) {
    const actions = chainOf(context.file).actionsFor(recommendation);
    const owners = [recommendation, ...actions].flatMap(({ owner }) => owner);
    if (owners.some(owner => isInside(owner, context))) return;
    const where = entryWordOf(recommendation);
    if (recommendation.owner.length > 0) return report(ruleText('recommendation/owned.nobody'), where);
    const members = entriesOf(context.file, 'Participant').slice(0, MOST_CHOICES);
    report(
      ruleText('recommendation/owned.nobody'),
      { ...where, lacks: 'owner' },
      ...members.map(({ name }) => ({
        title: ruleText('recommendation/owned.fix.let', { name }),
        edits: [addToStructure(recommendation, `owner ${name}`)],
      })),
    );
  },
};

function isInside({ party }: PartyName, context: RuleContext): boolean {
  const named = party?.ref;
  if (!named) return false;
  const members = house(context);
  if (members.has(named)) return true;
  const employer = isOrganization(named) ? undefined : named.organization?.ref;
  return employer !== undefined && members.has(employer);
}
