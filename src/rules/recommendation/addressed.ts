/** A recommendation says who is to act. */
import { chainOf } from '../../syntax/chain.ts';
import type { Recommendation } from '../../syntax/generated/ast.ts';
import { isMeeting, isOrganization } from '../../syntax/generated/ast.ts';
import { addToStructure, entryWordOf } from '../places.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** So many choices that the likely ones are among them, and so few that they can be read. */
const MOST_CHOICES = 8;

export const addressed: Rule<Recommendation> = {
  code: 'recommendation/addressed',
  severity: 'error',
  from: 'draft',
  summary: 'A recommendation has an addressee.',
  why: 'A recommendation to nobody is carried out by nobody.',
  visits: ['Recommendation'],
  check(recommendation, report, context) {
    if (recommendation.to.length > 0) return;
    report(
      `A ${recommendation.kind} must say who is to act: “to NAME”, or “to "Ministry of Health"” for a body that is declared nowhere.`,
      entryWordOf(recommendation),
      ...likely(recommendation, context).map(name => ({
        title: `Address it to ${name}`,
        edits: [addToStructure(recommendation, `to ${name}`)],
      })),
    );
  },
};

/** Whom the mission met where the finding comes from, then the organizations of the report. */
function likely(recommendation: Recommendation, { file }: RuleContext): string[] {
  const events = chainOf(file)
    .basisOf(recommendation)
    .flatMap(({ sources }) => sources.flatMap(({ event }) => event?.ref ?? []));
  const met = events
    .filter(isMeeting)
    .flatMap(event => event.with.flatMap(({ party }) => party?.ref?.name ?? []));
  const declared = file.entries.filter(isOrganization).flatMap(({ name }) => name ?? []);
  return [...new Set([...met, ...declared])].slice(0, MOST_CHOICES);
}
