/** Who is named in a report: participants, persons and organizations. */

import type { LangiumDocument } from 'langium';
import type { Individual, Organization, Party } from '../report/report.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { PartyName } from '../syntax/generated/ast.ts';
import * as ast from '../syntax/generated/ast.ts';
import { effectiveMarking } from '../syntax/markings.ts';
import { proseOf } from '../syntax/prose.ts';
import { referredEntries } from '../syntax/referred-entries.ts';
import { given, idOf } from './given.ts';
import { titleAndBody } from './title-and-body.ts';
import { otherTitles } from './titles.ts';

/** The parties that a report declares, and those of vocabulary files that it refers to. */
export interface Parties {
  readonly participants: readonly ast.Participant[];
  readonly persons: readonly ast.Person[];
  readonly organizations: readonly ast.Organization[];
}

/**
 * Collects the parties: those declared in the file first, then those referred to, by name, so that their order says
 * nothing of where they are mentioned and comes back from an export.
 */
export function collectParties(document: LangiumDocument): Parties {
  const { entries } = fileOf(document);
  const referred = referredEntries(document, entry => !ast.isUpdate(entry));
  const participants = entries.filter(ast.isParticipant);
  const persons = declaredFirst(entries.filter(ast.isPerson), referred.filter(ast.isPerson));
  const employers = [...participants, ...persons].flatMap(({ organization }) => organization?.ref ?? []);
  const organizations = [...referred, ...employers].filter(ast.isOrganization);
  return {
    participants,
    persons,
    organizations: declaredFirst(entries.filter(ast.isOrganization), organizations),
  };
}

/** The persons and organizations that updates name and the report does not hold, by their names. */
export function partiesBeside(
  named: readonly ast.Entry[],
  { participants, persons, organizations }: Parties,
): {
  readonly persons: readonly (ast.Participant | ast.Person)[];
  readonly organizations: readonly ast.Organization[];
} {
  const people = [...participants, ...persons];
  const others = named.filter(entry => ast.isParticipant(entry) || ast.isPerson(entry));
  const newPeople = others.filter(({ name }) => people.every(known => known.name !== name));
  const bodies = [...named, ...newPeople.map(({ organization }) => organization?.ref)].filter(
    ast.isOrganization,
  );
  return {
    persons: declaredFirst([], newPeople),
    organizations: declaredFirst(
      [],
      bodies.filter(({ name }) => organizations.every(known => known.name !== name)),
    ),
  };
}

/** All of them, each once. */
function declaredFirst<T extends ast.Participant | ast.Person | ast.Organization>(
  declared: readonly T[],
  referred: readonly T[],
): readonly T[] {
  const byName = [...referred].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...new Set([...declared, ...byName])];
}

export function individual(entry: ast.Participant | ast.Person): Individual {
  return {
    id: idOf(entry),
    ...titleAndBody(entry),
    ...given({ role: entry.role, organization: entry.organization?.ref?.name, station: entry.station }),
    marking: effectiveMarking(entry),
  };
}

export function organization(entry: ast.Organization): Organization {
  return {
    id: idOf(entry),
    ...given({ language: entry.language }),
    ...titleAndBody(entry),
    ...otherTitles(entry),
    marking: effectiveMarking(entry),
  };
}

/** Parties by their declared names, or as written in quotes; a name that nobody declares is left out. */
export function partyNames(names: readonly PartyName[]): Party[] {
  return names.flatMap(({ party, text }): Party | [] => {
    if (party?.ref) return { id: party.ref.name, name: proseOf(party.ref).title.text || party.ref.name };
    return text === undefined ? [] : { name: text };
  });
}
