/** The entry of a person, and who is there when a line says so. */
import type { Evidence } from '../evidence.ts';
import { type MissionEntry, type MissionPart, quoted } from '../mission-entry.ts';
import { type PersonReading, type Presence, speaksOfAbsence } from '../read-person.ts';
import type { ReportContext } from './chapter.ts';

/** The entry of a person; nothing where the evidence does not show it, or the person is declared already. */
export function personEntry(
  person: PersonReading,
  word: Presence,
  evidence: Evidence,
  context: ReportContext,
): readonly MissionEntry[] {
  // “T. W.-R.” names nobody.
  const isShown = context.gate.shows(word, person.name, { ...evidence, role: person.role });
  const named = sureOf(person, evidence, context);
  if (!isShown || !/\p{L}{2}|\p{Lo}/u.test(named.name)) return [];
  const id = context.people.declare(named, word);
  if (id === undefined) return [];
  const { name: title, role, organization, station } = context.people.completed(named, word);
  const of = organization === undefined ? undefined : context.organizations.refer(organization);
  const attribute = (key: string, value: string | undefined) =>
    value === undefined ? [] : [`${key} ${value}`];
  return [
    {
      word,
      name: id,
      attributes: [
        ...attribute('as', role === undefined ? undefined : quoted(role)),
        ...attribute('of', of),
        ...attribute('in', station === undefined ? undefined : quoted(station)),
      ],
      title,
      isReadOut: true,
    },
  ];
}

/** Somebody with as much of what is said of them as the evidence shows. */
function sureOf(person: PersonReading, evidence: Evidence, { gate }: ReportContext): PersonReading {
  const { address, isBodyOfPlace = false, organization = '' } = person;
  // “(retired)” is no body.
  const isAside = organization.startsWith('(');
  const [name = '', role, body, station] = [
    person.name,
    gate.sure('function', person.role, evidence),
    isAside ? undefined : gate.sure('body', person.organization, evidence),
    gate.sure('station', person.station, evidence),
  ].map(text => text?.replace(/(?<![\p{L}\p{N}])[*_]{1,3}|[*_]{1,3}(?![\p{L}\p{N}])/gu, ''));
  return {
    name,
    isBodyOfPlace,
    ...(role === undefined ? {} : { role }),
    ...(body === undefined ? {} : { organization: body }),
    ...(station === undefined ? {} : { station }),
    ...(address === undefined ? {} : { address }),
  };
}

/** The entry of somebody in a list or a table, which says more than a sentence elsewhere. */
export function listedEntry(
  person: PersonReading,
  word: Presence,
  evidence: Evidence,
  context: ReportContext,
): readonly MissionEntry[] {
  const entries = personEntry(person, word, evidence, context);
  context.people.learn(sureOf(person, evidence, context), word);
  return entries;
}

/** The entries of those whom sentences name, members of the mission first, where these may be told of. */
export function participantEntries(
  text: string,
  context: ReportContext,
  words: readonly Presence[] = ['participant', 'person'],
  by: 'sentence' | 'note' = 'sentence',
): readonly MissionEntry[] {
  const told = context.told.in(text, by === 'note');
  return words.flatMap(word =>
    told
      .filter(({ presence }) => presence === word)
      .flatMap(({ person }) => personEntry(person, word, { by, text }, context)),
  );
}

/** Entries with the line that they were read out of below them. */
export function withLine(entries: readonly MissionEntry[], line: string): readonly MissionPart[] {
  return entries.length === 0
    ? [{ comment: line, isContent: true }]
    : [...entries.slice(0, -1), ...lastWith(entries, line)];
}

function lastWith(entries: readonly MissionEntry[], line: string): readonly MissionEntry[] {
  const last = entries.at(-1);
  return last ? [{ ...last, body: [{ comment: line, isContent: true }] }] : [];
}

/** Follows a list down to what stands under "Apologies:", where nobody was there. */
export class Presences {
  private isAbsence = false;

  enter(heading: string): void {
    this.isAbsence = speaksOfAbsence(heading);
  }

  arePresent(line: string): boolean {
    if (line.trimEnd().endsWith(':')) this.enter(line);
    return !this.isAbsence && !speaksOfAbsence(line);
  }
}
