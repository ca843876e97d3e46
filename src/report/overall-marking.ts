/** How a document as a whole has to be marked. */
import { highest, type Marking } from '../domain/marking.ts';
import { entriesOf } from './find-entry.ts';
import type { Report } from './report.ts';

/** False for a report whose author does not say how it is classified, which is not the same as unclassified. */
export function isMarked({ mission }: Report): boolean {
  return mission.classification !== undefined || mission.marking !== 'unclassified';
}

/** What is written in the place of a marking: that there is none, where nobody has said so. */
export function displayedMarking(report: Report, marking: Marking): Marking | 'unmarked' {
  return marking === 'unclassified' && !isMarked(report) ? 'unmarked' : marking;
}

/** The highest marking of anything that a report holds. */
export function overallMarking(report: Report): Marking | 'unmarked' {
  const own = { ...report, beside: { persons: [], organizations: [] } };
  const marking = highest([
    ...[...entriesOf(own)].map(([, entry]) => entry.marking),
    ...[...report.uncovered, ...(report.state?.entries ?? [])].map(entry => entry.marking),
  ]);
  return displayedMarking(report, marking);
}
