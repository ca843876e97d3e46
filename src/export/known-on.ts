import { lastDay } from '../domain/dates.ts';
import type { Report, Update } from '../report/report.ts';
import { namedIn } from './audience/referred-to.ts';

/** The report without what has been said of its entries since, and whoever only that names. What has no date is known on no day. */
export function knownOn(report: Report, day: string): Report {
  const isKnown = ({ date }: Update) => date !== undefined && lastDay(date) <= day;
  const updates = report.updates.filter(isKnown);
  const elsewhere = report.elsewhere && {
    links: report.elsewhere.links.filter(({ since = day }) => since <= day),
    updates: report.elsewhere.updates.filter(isKnown),
  };
  if (updates.length === report.updates.length && !elsewhere) return report;
  const { people, bodies } = namedIn(
    [updates, elsewhere],
    report.beside.persons,
    report.beside.organizations,
  );
  return {
    ...report,
    updates,
    ...(elsewhere && { elsewhere }),
    beside: { persons: people, organizations: bodies },
  };
}
