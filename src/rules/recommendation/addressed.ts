/** A recommendation says who is to act. */
import { ruleText } from '../../messages/rules.ts';
import { chainOf } from '../../syntax/chain.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { MissionFile, Recommendation } from '../../syntax/generated/ast.ts';
import { isMeeting } from '../../syntax/generated/ast.ts';
import { programmeOver } from '../../syntax/headers.ts';
import { proseOf } from '../../syntax/prose.ts';
import { perCheck } from '../per-check.ts';
import { addToStructure, entryWordOf } from '../places.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** The most choices that are offered: enough to hold the likely ones, few enough to read. */
const MOST_CHOICES = 8;

export const addressed: Rule<Recommendation> = {
  code: 'recommendation/addressed',
  severity: 'error',
  from: 'draft',
  why: 'A recommendation to nobody is carried out by nobody.',
  visits: ['Recommendation'],
  check(recommendation, report, context) {
    if (recommendation.to.length > 0) return;
    const asked = askedInText(recommendation, context);
    report(
      ruleText('recommendation/addressed.nobody', { kind: recommendation.kind }),
      { ...entryWordOf(recommendation), lacks: 'to' },
      ...[...new Set([...asked, ...likely(recommendation, context)])].slice(0, MOST_CHOICES).map(name => ({
        title: ruleText('recommendation/addressed.fix.address', { name }),
        edits: [addToStructure(recommendation, `to ${name}`)],
      })),
    );
  },
};

/** The parties that the report or its programme declares, by their titles. */
const parties = perCheck(({ file }) => {
  const [mission] = entriesOf(file, 'Mission');
  const vocabulary: MissionFile | undefined = mission && programmeOver(mission)?.$container;
  const files = vocabulary && vocabulary !== file ? [file, vocabulary] : [file];
  return files
    .flatMap(declaring => [...entriesOf(declaring, 'Organization'), ...entriesOf(declaring, 'Person')])
    .flatMap(party =>
      party.name ? [{ name: party.name, title: proseOf(party).title.text.toLowerCase() }] : [],
    );
});

/** Whom the text asks by name, as in “The Ministry of Justice should”. */
function askedInText(recommendation: Recommendation, context: RuleContext): string[] {
  const [, subject = ''] =
    /^(?:the )?(.*?) (?:should|shall|must|may wish)\b/i.exec(proseOf(recommendation).title.text) ?? [];
  if (subject === '') return [];
  return parties(context)
    .filter(({ name, title }) => title === subject.toLowerCase() || name === subject)
    .map(({ name }) => name);
}

/** Whom the mission met where the finding comes from, then the organizations of the report. */
function likely(recommendation: Recommendation, { file }: RuleContext): string[] {
  const events = chainOf(file)
    .basisOf(recommendation)
    .flatMap(({ sources }) => sources.flatMap(({ event }) => event?.ref ?? []));
  const met = events
    .filter(isMeeting)
    .flatMap(event => event.with.flatMap(({ party }) => party?.ref?.name ?? []));
  const declared = entriesOf(file, 'Organization')
    .slice(0, MOST_CHOICES)
    .flatMap(({ name }) => name ?? []);
  return [...met, ...declared];
}
