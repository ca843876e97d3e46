/** By what programs find an entry again, in every export and every register. */
import type { Action, Finding, Recommendation, Report } from './report.ts';

/** The mission and the name that the author gave; what has no name has no key, since its place is that of another tomorrow. */
export function keyOf(
  { mission }: Pick<Report, 'mission'>,
  { id }: Pick<Finding | Recommendation | Action, 'id'>,
): string | undefined {
  return id === undefined ? undefined : `${mission.id}.${id}`;
}

/** How many findings, recommendations and actions have no name. */
export function countUnnamed(report: Report): number {
  const { findings, recommendations, actions } = report;
  const all = [...findings, ...recommendations, ...recommendations.flatMap(each => each.actions), ...actions];
  return all.filter(({ id }) => id === undefined).length;
}
