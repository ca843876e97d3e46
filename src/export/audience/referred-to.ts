/** Who is still spoken of in a reduced report. */
import { objectsIn } from '../../report/map-values.ts';
import type { Report } from '../../report/report.ts';

/**
 * The report without persons and organizations that nothing left in it refers to: a list of names would give
 * away that something was left out.
 */
export function referredTo(report: Report): Report {
  const { persons, organizations, ...content } = report;
  const named = namesIn(content);
  const keptPersons = persons.filter(({ id }) => named.has(id));
  for (const name of namesIn(keptPersons)) named.add(name);
  return {
    ...report,
    persons: keptPersons,
    organizations: organizations.filter(({ id }) => named.has(id)),
  };
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
