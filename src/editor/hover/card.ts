import { commonText } from '../../messages/common.ts';
import { editorText } from '../../messages/editor.ts';
import { languageName } from '../../messages/texts.ts';
import type { Entry, MissionFile } from '../../syntax/generated/ast.ts';
import * as ast from '../../syntax/generated/ast.ts';
import { headersOf, periodOf } from '../../syntax/headers.ts';
import { pillarOf } from '../../syntax/tags.ts';
import { codeOf } from '../codes.ts';
import { counted, countOf } from '../counted.ts';
import { nameOf, sortOf, titleOf } from '../named-entries.ts';
import { findingsFrom, findingsUnder, tallyOf } from '../tally.ts';
import { chainFacts } from './chain-facts.ts';
import { asTyped, line } from './markdown.ts';
import { partyNames } from './party-names.ts';

/** The card of an entry, as it is met in a report; counts are those of that report. */
export function cardOf(entry: Entry, here: MissionFile): string {
  const head = line(
    `**${asTyped(titleOf(entry))}**`,
    asTyped(line(codeOf(entry), sortOf(entry), nameOf(entry))),
  );
  const facts = [...titlesIn(entry), ...factsOf(entry, here)].filter(fact => fact !== '');
  return [head, ...facts.map(fact => `- ${fact}`)].join('\n');
}

function titlesIn(entry: Entry): string[] {
  const titles = 'titles' in entry ? entry.titles : [];
  return titles.flatMap(({ language, title }) =>
    language && title
      ? editorText('card.title', { language: languageName(language), title: asTyped(title) })
      : [],
  );
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
    pillar ? editorText('card.theme-of', { pillar: asTyped(titleOf(pillar)) }) : '',
    line(
      countOf('count.findings', findings.length) || editorText('card.no-finding'),
      ...(['gap', 'need', 'observation', 'good-practice'] as const).map(kind => {
        const number = findings.filter(finding => finding.kind === kind).length;
        return number > 0 ? commonText('labelled', { label: kind, said: String(number) }) : '';
      }),
      countOf('count.recommendations', asked.length),
    ),
    themes.length > 0
      ? editorText('card.themes', {
          count: themes.length,
          themes: themes.map(theme => asTyped(`#${theme.name}`)).join(', '),
        })
      : '',
  ];
}

function partyFacts(party: ast.Party, here: MissionFile): string[] {
  const { events, addressed, owned, said } = tallyOf(here, party);
  const organization = ast.isOrganization(party) ? undefined : party.organization?.ref;
  const [role, station] = ast.isOrganization(party) ? [] : [party.role, party.station];
  return [
    line(role && asTyped(role), organization && asTyped(titleOf(organization)), station && asTyped(station)),
    ...events.slice(0, MOST).map(event => line(asTyped(titleOf(event)), event.on)),
    counted('card.more-events', Math.max(events.length - MOST, 0)),
    line(
      counted('card.addressed', addressed.length),
      counted('card.owned', owned.length),
      counted('card.said', said.length),
    ),
  ];
}

/** How many lines a list on a card has at most. */
const MOST = 5;

function eventFacts(event: ast.Event): string[] {
  return [
    line(fromTo(event.on, event.until), fromTo(event.at, event.end)),
    ast.isMeeting(event) ? metWith(event) : wentTo(event),
    event.by.length > 0 ? editorText('card.went', { parties: partyNames(event.by) }) : '',
    counted('card.said', findingsFrom(event.$container, event).length),
  ];
}

function metWith({ with: met }: ast.Meeting): string {
  return met.length > 0 ? editorText('card.met', { parties: partyNames(met) }) : '';
}

function wentTo({ places }: ast.Visit): string {
  return places.length > 0 ? editorText('card.visited', { places: places.map(asTyped).join(', ') }) : '';
}

function fromTo(from: string | undefined, to: string | undefined): string {
  return from && to ? editorText('card.from-to', { from, to }) : (from ?? to ?? '');
}

function ownerFacts(owner: ast.Mission | ast.Programme): string[] {
  const period = periodOf(owner);
  const place = headersOf(owner).find(ast.isPlace);
  const { entries } = owner.$container;
  return [
    line(period && editorText('card.from-to', period), place && asTyped(titleOf(place))),
    line(
      countOf('count.pillars', entries.filter(ast.isPillar).length),
      countOf('count.findings', entries.filter(ast.isFinding).length),
      countOf('count.recommendations', entries.filter(ast.isRecommendation).length),
    ),
  ];
}
