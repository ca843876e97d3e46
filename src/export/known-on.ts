import { lastDay } from '../domain/dates.ts';
import type { Report } from '../report/report.ts';
import { namedIn } from './audience/referred-to.ts';

/** The report without what has been said of its entries since, and whoever only that names. What has no date is known on no day. */
export function knownOn(report: Report, day: string): Report {
  const updates = report.updates.filter(({ date }) => date !== undefined && lastDay(date) <= day);
  if (updates.length === report.updates.length) return report;
  const { people, bodies } = namedIn(updates, report.beside.persons, report.beside.organizations);
  return { ...report, updates, beside: { persons: people, organizations: bodies } };
}
