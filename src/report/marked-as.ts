/** A report whose entries are marked at least as another version marks them. */
import { highest, type Marking } from '../domain/marking.ts';
import type { Target } from './anchor-of.ts';
import { entriesOf } from './find-entry.ts';
import type { Report } from './report.ts';

/** What was marked after it was issued stays inside, whichever edition is read; entries are the same by their names. */
export function markedAs(report: Report, other: Report): Report {
  const markings = new Map(
    [...entriesOf(other)].map(([target, { id, marking }]) => [`${target} ${id}`, marking] as const),
  );
  const raised =
    (target: Target) =>
    <E extends { readonly id?: string | undefined; readonly marking: Marking }>(entry: E): E => {
      const marking = entry.id === undefined ? undefined : markings.get(`${target} ${entry.id}`);
      return marking ? { ...entry, marking: highest([entry.marking, marking]) } : entry;
    };
  const { mission, beside } = report;
  return {
    ...report,
    mission: raised('mission')(mission),
    objectives: report.objectives.map(raised('objective')),
    participants: report.participants.map(raised('participant')),
    persons: report.persons.map(raised('person')),
    organizations: report.organizations.map(raised('organization')),
    sections: report.sections.map(raised('section')),
    annexes: report.annexes.map(raised('section')),
    meetings: report.meetings.map(raised('meeting')),
    visits: report.visits.map(raised('visit')),
    findings: report.findings.map(raised('finding')),
    recommendations: report.recommendations.map(each => ({
      ...raised('recommendation')(each),
      actions: each.actions.map(raised('action')),
    })),
    actions: report.actions.map(raised('action')),
    beside: {
      persons: beside.persons.map(raised('person')),
      organizations: beside.organizations.map(raised('organization')),
    },
  };
}
