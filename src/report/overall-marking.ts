/** How a document as a whole has to be marked. */
import { highest, type Marking } from '../domain/marking.ts';
import type { Report } from './report.ts';

/** The highest marking of anything that a report holds. */
export function overallMarking(report: Report): Marking {
  return highest([
    report.mission.marking,
    ...[
      ...report.objectives,
      ...report.participants,
      ...report.persons,
      ...report.organizations,
      ...report.sections,
      ...report.meetings,
      ...report.visits,
      ...report.findings,
      ...report.recommendations,
      ...report.recommendations.flatMap(recommendation => recommendation.actions),
      ...report.actions,
      ...report.uncovered,
      ...report.annexes,
    ].map(entry => entry.marking),
  ]);
}
