/** The part of a report that was issued: without what has been said of it, and of its entries, since. */
import type { Report } from './report.ts';

/** It is the same however often it is reviewed or followed up. */
export function asIssued(
  report: Report,
): Omit<Report, 'remarks' | 'updates' | 'elsewhere' | 'beside' | 'state'> {
  const { remarks: _, updates: __, elsewhere: ___, beside: ____, state: _____, ...issued } = report;
  return issued;
}
