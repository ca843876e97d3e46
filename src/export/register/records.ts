/** What many reports ask for, one record each: what is carried from mission to mission is one line with its history. */
import { lastDay } from '../../domain/dates.ts';
import type { ReportAsks } from './asks.ts';
import { type Asked, type Chains, chainsIn } from './chains.ts';
import { ageOf, type RegisterRecord, slippedDays, withUpdates } from './record.ts';

/** Every record as it stands on a day; what a later mission carries over is the later mission's record alone. */
export function recordsOf(reports: readonly ReportAsks[], asOf: string): readonly RegisterRecord[] {
  const asked = reports
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.mission, b.mission))
    .flatMap(report => report.asks.map((ask): Asked => ({ ask, report })));
  const chains = chainsIn(asked);
  return asked.filter(each => !chains.isCarried(each)).map(each => withHistory(each, chains, asOf));
}

/** The record with the missions that have carried it; one that follows itself in a circle ends the search. */
function withHistory(each: Asked, { earlierOf }: Chains, asOf: string): RegisterRecord {
  const { record } = each.ask;
  let rest = earlierOf(each);
  if (rest.length === 0) return record;
  const seen = new Set([each.report]);
  const links = [each];
  while (rest.length > 0) {
    const fresh = rest.filter(({ report }) => !seen.has(report));
    for (const { report } of fresh) seen.add(report);
    links.push(...fresh);
    rest = fresh.flatMap(earlierOf);
  }
  const history = [...seen].toSorted((a, b) => compare(a.from, b.from));
  const first = history[0]?.since ?? null;
  const records = links
    .toSorted((a, b) => compare(a.report.from, b.report.from))
    .map(({ ask }) => ask.record);
  const firstDue = records.find(link => link.firstDue !== null)?.firstDue ?? null;
  const updates = records
    .flatMap(link => link.updates)
    .toSorted((a, b) => compare(lastDay(a.date), lastDay(b.date)));
  return {
    ...record,
    ...withUpdates(updates),
    firstDue,
    slippedDays: slippedDays(firstDue, record.dueTo),
    history: history.map(({ mission }) => mission),
    ageInDays: ageOf(first, asOf),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
