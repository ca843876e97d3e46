/** Cards about entries, shown where an author points at a name. */
import type { Entry, MissionFile } from '../../syntax/generated/ast.ts';
import * as ast from '../../syntax/generated/ast.ts';
import { headersOf, periodOf } from '../../syntax/headers.ts';
import { pillarOf } from '../../syntax/tags.ts';
import { codeOf } from '../codes.ts';
import { nameOf, sortOf, titleOf } from '../named-entries.ts';
import { findingsFrom, findingsUnder, tallyOf } from '../tally.ts';
import { chainFacts } from './chain-facts.ts';
import { asTyped, count, line } from './markdown.ts';
import { partyNames } from './party-names.ts';

/** The card of an entry, as it is met in a report; counts are those of that report. */
export function cardOf(entry: Entry, here: MissionFile): string {
  const head = line(
    `**${asTyped(titleOf(entry))}**`,
    asTyped(line(codeOf(entry), sortOf(entry), nameOf(entry))),
  );
  const facts = factsOf(entry, here).filter(fact => fact !== '');
  return [head, ...facts.map(fact => `- ${fact}`)].join('\n');
}

function factsOf(entry: Entry, here: MissionFile): string[] {
  if (ast.isPillar(entry) || ast.isTheme(entry)) return tagFacts(entry, here);
  if (ast.isParty(entry)) return partyFacts(entry, here);
  if (ast.isMeeting(entry) || ast.isVisit(entry)) return eventFacts(entry);
  if (ast.isMission(entry) || ast.isProgramme(entry)) return ownerFacts(entry);
  if (ast.isFinding(entry) || ast.isRecommendation(entry) || ast.isAction(entry)) return chainFacts(entry);
  if (ast.isObjective(entry)) {
    const pillars = entry.tags.map(({ $refText }) => `#${$refText}`);
    return [asTyped(pillars.join(' '))];
  }
  return [];
}

function tagFacts(entry: ast.Tagged, here: MissionFile): string[] {
  const findings = findingsUnder(here, entry);
  const asked = here.entries
    .filter(ast.isRecommendation)
    .filter(({ tags }) => tags.some(({ ref }) => ref === entry));
  const themes = ast.isPillar(entry)
    ? entry.$container.entries.filter(ast.isTheme).filter(theme => pillarOf(theme) === entry)
    : [];
  const pillar = ast.isTheme(entry) ? pillarOf(entry) : undefined;
  return [
    pillar ? `theme of ${asTyped(titleOf(pillar))}` : '',
    line(
      count(findings.length, 'finding') || 'no finding yet',
      ...(['gap', 'need', 'observation', 'good-practice'] as const).map(kind => {
        const number = findings.filter(finding => finding.kind === kind).length;
        return number > 0 ? `${number} ${kind}` : '';
      }),
      count(asked.length, 'recommendation'),
    ),
    themes.length > 0 ? `themes: ${themes.map(theme => asTyped(`#${theme.name}`)).join(', ')}` : '',
  ];
}

function partyFacts(party: ast.Party, here: MissionFile): string[] {
  const { events, addressed, owned, said } = tallyOf(here, party);
  const organization = ast.isOrganization(party) ? undefined : party.organization?.ref;
  const [role, station] = ast.isOrganization(party) ? [] : [party.role, party.station];
  return [
    line(role && asTyped(role), organization && asTyped(titleOf(organization)), station && asTyped(station)),
    ...events.slice(0, MOST).map(event => line(asTyped(titleOf(event)), event.on)),
    events.length > MOST ? `and ${events.length - MOST} more meetings and visits` : '',
    line(
      count(addressed.length, 'recommendation addressed to it', 'recommendations addressed to it'),
      count(owned.length, 'follow-up'),
      count(said.length, 'finding from it', 'findings from it'),
    ),
  ];
}

/** How many lines a list on a card has at most. */
const MOST = 5;

function eventFacts(event: ast.Event): string[] {
  const met = ast.isMeeting(event) ? partyNames(event.with) : event.places.map(asTyped).join(', ');
  return [
    line(
      [event.on, event.until].filter(Boolean).join(' to '),
      [event.at, event.end].filter(Boolean).join(' to '),
    ),
    met === '' ? '' : `${ast.isMeeting(event) ? 'with' : 'to'} ${met}`,
    event.by.length > 0 ? `by ${partyNames(event.by)}` : '',
    count(findingsFrom(event.$container, event).length, 'finding from it', 'findings from it'),
  ];
}

function ownerFacts(owner: ast.Mission | ast.Programme): string[] {
  const period = periodOf(owner);
  const place = headersOf(owner).find(ast.isPlace);
  const { entries } = owner.$container;
  return [
    line(period && `${period.from} to ${period.to}`, place && asTyped(titleOf(place))),
    line(
      count(entries.filter(ast.isPillar).length, 'pillar'),
      count(entries.filter(ast.isFinding).length, 'finding'),
      count(entries.filter(ast.isRecommendation).length, 'recommendation'),
    ),
  ];
}
