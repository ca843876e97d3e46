/** The entries of a report, each written back as its author may have written it. */
import { writtenIn } from '../../lexicon/import-words.ts';
import type {
  Action,
  Finding,
  Individual,
  Meeting,
  Objective,
  Recommendation,
  Report,
  Section,
  Uncovered,
  Update,
  Visit,
} from '../../report/report.ts';
import { abbreviationsBesideBodies, disclaimersOf } from '../../report/terms.ts';
import { type MissionEntry, quoted } from '../mission-entry.ts';
import {
  attribute,
  attributes,
  marking,
  parties,
  period,
  phrases,
  plain,
  tags,
  titles,
} from './attributes.ts';

/** The words of an entry. */
function words(from: { readonly title: string; readonly body: string }) {
  const { title, body } = from;
  return { from, title, ...(body === '' ? {} : { body: [body] }) };
}

/** A name that the author gave, if any. */
function named(id: string | undefined) {
  return id === undefined ? {} : { name: id };
}

/** Words that the report holds as one string. */
function plainWords(text: string) {
  const [title = '', ...body] = text.split('\n\n');
  return words({ title, body: body.join('\n\n') });
}

/** The mission and its header. */
export function missionEntries(report: Report): { mission: MissionEntry; headers: readonly MissionEntry[] } {
  const { mission, programme } = report;
  const header = (word: string, value: string | undefined): readonly MissionEntry[] =>
    value === undefined ? [] : [{ word, attributes: [value], title: '' }];
  const text = (word: string, value: string | undefined): readonly MissionEntry[] =>
    value === undefined ? [] : [{ word, ...plainWords(value) }];
  const isMarked = mission.marking !== 'unclassified' && mission.marking !== mission.classification;
  return {
    mission: {
      word: 'mission',
      name: mission.id,
      attributes: attributes(titles(mission), isMarked && mission.marking),
      ...words(mission),
    },
    headers: [
      ...header('under', programme?.id),
      ...header('dates', period('', mission.dates)?.trim()),
      ...header('issued', mission.issued),
      ...text('place', mission.place),
      ...mission.authors.flatMap(author => text('author', author)),
      ...text('reference', mission.reference),
      ...text('distribution', mission.distribution),
      ...header('classification', mission.classification),
      ...header('language', mission.language),
      ...header('style', mission.style),
    ],
  };
}

/** The programme with its pillars and themes. */
export function programmeEntries({ programme }: Report): readonly MissionEntry[] {
  if (!programme) return [];
  const dates = period('', programme.dates)?.trim();
  return [
    { word: 'programme', name: programme.id, attributes: attributes(titles(programme)), ...words(programme) },
    ...(dates === undefined ? [] : [{ word: 'dates', attributes: [dates], title: '' }]),
    ...pillarEntries(programme),
  ];
}

/** Pillars with their themes. */
export function pillarEntries({ pillars = [] }: Pick<Report, 'pillars'>): readonly MissionEntry[] {
  return pillars.flatMap(pillar => [
    {
      word: 'pillar',
      name: pillar.id,
      attributes: attributes(titles(pillar), ...plain(pillar, 'Pillar')),
      ...words(pillar),
    },
    ...pillar.themes.map(theme => ({
      word: 'theme',
      name: theme.id,
      attributes: attributes(`of ${pillar.id}`, titles(theme), ...plain(theme, 'Theme')),
      ...words(theme),
    })),
  ]);
}

/** Organizations, then persons, abbreviations and disclaimers. */
export function partyEntries(report: Report): readonly MissionEntry[] {
  return [
    ...[...report.organizations, ...report.beside.organizations].map(organization => ({
      word: 'organization',
      name: organization.id,
      attributes: attributes(
        titles(organization),
        attribute('reads', organization.language),
        marking(organization.marking, report),
      ),
      ...words(organization),
    })),
    ...[...report.persons, ...report.beside.persons].map(person => individual('person', person, report)),
    ...abbreviationsBesideBodies(report).map(({ short, meaning }) => ({
      word: 'abbreviation',
      name: short,
      ...words({ title: meaning, body: '' }),
    })),
    // A house pack says its own disclaimers again.
    ...(report.mission.style === undefined
      ? disclaimersOf(report).flatMap((each, index) =>
          disclaimerEntries(each, index, report.mission.language),
        )
      : []),
  ];
}

/** What must be said of a territory, and behind a name for it the names that the text has. */
function disclaimerEntries(
  { names, text }: ReturnType<typeof disclaimersOf>[number],
  index: number,
  language: string | undefined,
): MissionEntry[] {
  const name = `territory-${index + 1}`;
  const [wanted, ...others] = names.flatMap(each => quoted(each) ?? []);
  const said = text.replace(/^\* /, '');
  if (wanted === undefined) return [];
  return [
    {
      word: 'designation',
      name,
      attributes: attributes(wanted, attribute('for', others.join(', ')), said !== text && 'starred'),
      ...words({
        title: writtenIn(language ?? 'en', 'designation') ?? writtenIn('en', 'designation') ?? '',
        body: '',
      }),
    },
    {
      word: 'disclaimer',
      attributes: attributes(attribute('on', name)),
      ...words({ title: said, body: '' }),
    },
  ];
}

/** A participant or a person. */
export function individual(word: string, person: Individual, report: Report): MissionEntry {
  return {
    word,
    name: person.id,
    attributes: attributes(
      attribute('as', quoted(person.role ?? '')),
      attribute('of', person.organization),
      attribute('in', quoted(person.station ?? '')),
      marking(person.marking, report),
    ),
    ...words(person),
  };
}

/** An objective, a section or an annex. */
export function narrative(word: string, entry: Objective | Section, report: Report): MissionEntry {
  return {
    word,
    ...named(entry.id),
    attributes: attributes(...tags(entry, report), marking(entry.marking, report)),
    ...words(entry),
  };
}

/** A pillar on which nothing was found. */
export function uncovered(entry: Uncovered, report: Report): MissionEntry {
  return {
    word: 'uncovered',
    attributes: attributes(...tags(entry, report), marking(entry.marking, report)),
    ...words(entry),
  };
}

/** A meeting or a visit. */
export function event(entry: Meeting | Visit, report: Report): MissionEntry {
  const isMeeting = 'with' in entry;
  return {
    word: isMeeting ? 'meeting' : 'visit',
    ...named(entry.id),
    attributes: attributes(
      isMeeting ? parties('with', entry.with) : phrases('to', entry.places),
      parties('by', entry.by),
      period('on', entry.dates),
      period('at', entry.times),
      isMeeting && attribute('in', quoted(entry.place ?? '')),
      ...tags(entry, report),
      marking(entry.marking, report),
    ),
    ...words(entry),
  };
}

/** A finding, and the reason why nothing is recommended. */
export function finding(entry: Finding, report: Report): readonly MissionEntry[] {
  const sources = (kinds: readonly string[]) => entry.sources.filter(({ kind }) => kinds.includes(kind));
  const written: MissionEntry = {
    word: 'finding',
    ...named(entry.id),
    attributes: attributes(
      entry.kind,
      ...tags(entry, report),
      attribute('severity', entry.severity),
      entry.basis,
      parties('in', sources(['meeting', 'visit', 'document'])),
      parties('by', sources(['party'])),
      ...plain(entry, 'Finding'),
      attribute('serves', entry.serves.join(', ')),
      follows(entry),
      marking(entry.marking, report),
    ),
    ...words(entry),
  };
  if (!entry.noAction) return [written];
  const closing = {
    word: 'no-action',
    attributes: attributes(marking(entry.noAction.marking, report)),
    ...words(entry.noAction),
  };
  return [written, closing];
}

/** A recommendation, suggestion or request; `answers` names the findings that don't stand above it. */
export function recommendation(
  entry: Recommendation,
  answers: readonly string[],
  report: Report,
): MissionEntry {
  return {
    word: entry.kind,
    ...named(entry.id),
    attributes: attributes(
      attribute('for', answers.join(', ')),
      parties('to', entry.to),
      parties('owner', entry.owner),
      due(entry),
      ...plain(entry, 'Recommendation'),
      follows(entry),
      ...tags(entry, report),
      marking(entry.marking, report),
    ),
    ...words(entry),
  };
}

/** An action; `carriesOut` names what doesn't stand above it. */
export function action(entry: Action, carriesOut: readonly string[], report: Report): MissionEntry {
  return {
    word: 'action',
    ...named(entry.id),
    attributes: attributes(
      attribute('for', carriesOut.join(', ')),
      parties('owner', entry.owner),
      due(entry),
      ...plain(entry, 'Action'),
      follows(entry),
      marking(entry.marking, report),
    ),
    ...words(entry),
  };
}

/** What has become of an entry since. */
export function update(entry: Update, report: Report): MissionEntry {
  const { about, date, until, times, sources } = entry;
  return {
    word: 'update',
    name: `${about.mission}.${about.id}`,
    attributes: attributes(
      period('on', date === undefined ? undefined : { from: date, to: until }),
      period('at', times),
      parties('by', entry.by),
      parties('owner', entry.owner),
      due(entry),
      ...plain(entry, 'Update'),
      parties('in', sources),
      marking(entry.marking, report),
    ),
    ...words(entry),
  };
}

function due({ due: date, dueText }: Recommendation | Action | Update): string | undefined {
  return attribute('due', date ?? quoted(dueText ?? ''));
}

function follows({ follows: earlier }: Finding | Recommendation | Action): string | undefined {
  return earlier && `follows ${earlier.mission}.${earlier.id}`;
}
