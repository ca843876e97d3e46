/** Who is still spoken of in a reduced report. */
import { objectsIn } from '../../report/map-values.ts';
import type { Report } from '../../report/report.ts';

/**
 * The report without persons and organizations that nothing left in it refers to: a list of names would give
 * away that something was left out. Those that nothing but updates refers to stand beside it.
 */
export function referredTo(report: Report): Report {
  const { persons, organizations, beside, updates, elsewhere, ...content } = report;
  const { people, bodies } = namedIn(content, persons, organizations);
  const notThere = <E extends object>(all: readonly E[], kept: readonly E[]) =>
    all.filter(each => !kept.includes(each));
  const since = namedIn(
    [updates, elsewhere],
    [...notThere(persons, people), ...beside.persons],
    [...notThere(organizations, bodies), ...beside.organizations],
  );
  return {
    ...report,
    persons: people,
    organizations: bodies,
    beside: { persons: since.people, organizations: since.bodies },
  };
}

/** Those of these persons and organizations whom something names, and whom these work for. */
export function namedIn(
  content: unknown,
  persons: Report['persons'],
  organizations: Report['organizations'],
) {
  const named = namesIn(content);
  const people = persons.filter(({ id }) => named.has(id));
  for (const name of namesIn(people)) named.add(name);
  return { people, bodies: organizations.filter(({ id }) => named.has(id)) };
}

/** The names of parties, sources, mentions and employers, in order. */
export function namesIn(value: unknown): Set<string> {
  const names = new Set<string>();
  for (const { type, id, name, organization } of objectsIn(value)) {
    const refers = type === 'mention' || name !== undefined;
    if (refers && typeof id === 'string') names.add(id);
    if (typeof organization === 'string') names.add(organization);
  }
  return names;
}
