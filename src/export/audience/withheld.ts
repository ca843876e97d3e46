/** What an export must not contain, worked out from the whole report and what is left of it. */
import type { HiddenPerson } from '../../domain/find-people.ts';
import { CEILING, isAbove } from '../../domain/marking.ts';
import { type Runs, tellingRuns } from '../../domain/word-runs.ts';
import { stringsIn } from '../../report/map-values.ts';
import { plainBlocks, plainText } from '../../report/plain-text.ts';
import type { Report } from '../../report/report.ts';
import { markedIn } from './marked-entries.ts';
import type { AudiencePolicy } from './policy.ts';

/** Words that belong inside, with the entry that they are from as its author would call it. */
export interface Withheld {
  /** Runs of words, as one string each, with their entry. */
  readonly runs: Runs<string>;
  /** Persons who are not named, each with the entry. */
  readonly people: readonly HiddenPerson<string>[];
  /** The names of persons that may be read. */
  readonly shown: readonly string[];
  /** The names of bodies and of parts of the programme. */
  readonly things: readonly string[];
}

/** Everything that `reduceFor` took out. */
export function withheldFrom(whole: Report, reduced: Report, policy: AudiencePolicy): Withheld {
  const ceiling = CEILING[policy.audience];
  const inside = [
    ...[...textsOf(whole)].filter(({ marking }) => isAbove(marking, ceiling)),
    ...reviewOf(whole),
  ];
  const things = openNames(reduced);
  const runs = tellingRuns(
    inside.map(({ text, entry }) => [text, entry]),
    [...stringsIn(reduced)],
    [...things, reduced.mission.title],
  );
  const shown = [...reduced.participants, ...reduced.persons].map(({ title }) => title);
  return { runs, people: hiddenPeople(whole, shown), shown, things };
}

/** The names that vocabularies give to what may be shown: no secret, even where a secret text uses them. */
function openNames({ programme, organizations }: Report): readonly string[] {
  const pillars = programme?.pillars ?? [];
  const named = [programme, ...pillars, ...pillars.flatMap(({ themes }) => themes), ...organizations];
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

/** The review of a report, no word of which leaves the house. */
function* reviewOf({ remarks }: Report) {
  for (const { about, replies, ...remark } of remarks) {
    const entry = `remark on ${[about.kind, about.id ?? about.number].join(' ')}`;
    for (const said of [remark, ...replies]) yield { entry, text: textOf(said) };
  }
}

function hiddenPeople(whole: Report, shown: readonly string[]): Withheld['people'] {
  const people = [
    ...whole.participants.map(person => ({ person, target: 'participant' })),
    ...whole.persons.map(person => ({ person, target: 'person' })),
  ];
  return people
    .map(({ person, target }) => ({ title: plainText(person.inlines), value: `${target} ${person.id}` }))
    .filter(({ title }) => !shown.includes(title));
}
