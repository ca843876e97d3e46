/** What an export must not contain, worked out from the whole report and what is left of it. */

import { CEILING, isAbove, type Marking } from '../../domain/marking.ts';
import type { Secret, Surroundings } from '../../domain/secret.ts';
import { isShortName } from '../../domain/short-forms.ts';
import { distinctiveRuns, type Runs } from '../../domain/word-runs.ts';
import { stringsIn } from '../../report/map-values.ts';
import { plainBlocks, plainText } from '../../report/plain-text.ts';
import type { Report } from '../../report/report.ts';
import { pillarsOf } from '../../report/tags-of.ts';
import { markedIn } from './marked-entries.ts';
import type { AudiencePolicy } from './policy.ts';

/** Words that belong inside, with the entry that they are from as its author would call it. */
export interface Withheld extends Omit<Surroundings, 'texts'> {
  /** Runs of words, as one string each, with their entry. */
  readonly runs: Runs<string>;
  /** Whoever and whatever is not named, each with the entry. */
  readonly secrets: readonly Secret<string>[];
}

/** Everything that `reduceFor` took out. */
export function withheldFrom(whole: Report, reduced: Report, policy: AudiencePolicy): Withheld {
  const ceiling = CEILING[policy.audience];
  const inside = [
    ...[...textsOf(whole), ...updatesOf(whole)].filter(({ marking }) => isAbove(marking, ceiling)),
    ...reviewOf(whole),
  ];
  const things = openNames(reduced);
  const runs = distinctiveRuns(
    inside.map(({ text, entry }) => [text, entry]),
    [...stringsIn(reduced)],
    [...things, reduced.mission.title, ...(policy.cleared ?? [])],
  );
  const shown = [...reduced.participants, ...reduced.persons, ...reduced.beside.persons].map(
    ({ title }) => title,
  );
  const bodies = secretBodies(whole, reduced, ceiling);
  const closed = new Set(bodies.flatMap(({ shorts = [] }) => shorts));
  const shorts = [
    ...reduced.abbreviations.map(({ short }) => short),
    ...[...reduced.organizations, ...reduced.beside.organizations].map(({ id }) => id),
  ];
  return {
    runs,
    secrets: [...secretPeople(whole, shown, policy), ...bodies],
    shown,
    things,
    shorts: shorts.filter(short => !closed.has(short)),
  };
}

/** The names that vocabularies give to what may be shown: no secret, even where a secret text uses them. */
function openNames(report: Report): readonly string[] {
  const { programme, organizations, beside } = report;
  const pillars = pillarsOf(report);
  const named = [
    programme,
    ...pillars,
    ...pillars.flatMap(({ themes }) => themes),
    ...organizations,
    ...beside.organizations,
  ];
  return named.flatMap(entry => (entry ? [entry.title, ...otherTitles(entry)] : []));
}

/** The titles in other languages, any of which may stand in an export. */
function otherTitles({ titles = {} }: Pick<Report['mission'], 'titles'>): readonly string[] {
  return Object.values(titles);
}

function textOf({ inlines, blocks }: Pick<Report['mission'], 'inlines' | 'blocks'>): string {
  return `${plainText(inlines, () => '')}\n${plainBlocks(blocks, () => '')}`;
}

function* textsOf(report: Report) {
  for (const { kind, name, code = '', said, marking } of markedIn(report)) {
    const entry = `${kind} ${name ?? code}`.trim();
    for (const text of [textOf(said), ...otherTitles(said)]) yield { entry, text, marking };
  }
}

/** What has been said since, of its entries and of earlier missions. */
function* updatesOf({ updates, elsewhere }: Report) {
  for (const { about, marking, ...said } of [...updates, ...(elsewhere?.updates ?? [])]) {
    yield { entry: `update ${about.mission}.${about.id}`, text: textOf(said), marking };
  }
}

/** The review of a report, no word of which leaves the house. */
function* reviewOf({ remarks }: Report) {
  for (const { about, replies, ...remark } of remarks) {
    const entry = `remark on ${[about.kind, about.id ?? about.number].join(' ')}`;
    for (const said of [remark, ...replies]) yield { entry, text: textOf(said) };
  }
}

/** Persons whose names may not be read; those may whom nothing mentions, and who are left out for that alone. */
function secretPeople(
  whole: Report,
  shown: readonly string[],
  { audience }: AudiencePolicy,
): Withheld['secrets'] {
  const people = [
    ...whole.participants.map(person => ({ person, target: 'participant' })),
    ...[...whole.persons, ...whole.beside.persons].map(person => ({ person, target: 'person' })),
  ];
  return people
    .filter(({ person: { marking } }) => audience === 'public' || isAbove(marking, CEILING[audience]))
    .map(({ person, target }) => ({
      sort: 'person' as const,
      titles: [plainText(person.inlines)],
      texts: [textOf(person)],
      value: `${target} ${person.id}`,
    }))
    .filter(({ titles: [title = ''] }) => !shown.includes(title));
}

/** The bodies that are marked, unless something that may be read is called the same. */
function secretBodies(whole: Report, reduced: Report, ceiling: Marking): Withheld['secrets'] {
  const open = new Set(openNames(reduced));
  return [...whole.organizations, ...whole.beside.organizations]
    .filter(({ marking }) => isAbove(marking, ceiling))
    .map(entry => {
      const titles = [entry.title, ...otherTitles(entry)];
      const means = ({ meaning }: Report['abbreviations'][number]) => titles.includes(meaning);
      return {
        sort: 'body' as const,
        titles: titles.filter(title => !open.has(title)),
        shorts: [
          ...(isShortName(entry.id) ? [entry.id] : []),
          ...whole.abbreviations.filter(means).map(({ short }) => short),
        ],
        texts: [textOf(entry)],
        value: `organization ${entry.id}`,
      };
    });
}
