/** What many reports ask for, one record each: what is carried from mission to mission is one line with its history. */
import { daysBetween } from '../../domain/dates.ts';
import type { Ask, ReportAsks } from './asks.ts';
import type { RegisterRecord } from './record.ts';

interface Asked extends Ask {
  readonly report: ReportAsks;
}

/** Every record as it stands on a day; what a later mission carries over is the later mission's record alone. */
export function recordsOf(reports: readonly ReportAsks[], asOf: string): readonly RegisterRecord[] {
  const asked = reports
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.mission, b.mission))
    .flatMap(report => report.asks.map((ask): Asked => ({ ...ask, report })));
  const earlierOf = earlierIn(asked);
  const carried = new Set(asked.flatMap(each => earlierOf(each).map(({ record }) => record.key)));
  return asked
    .filter(({ record }) => !carried.has(record.key))
    .map(each => withHistory(each, earlierOf, asOf));
}

/** What an entry goes on with: what it follows itself, and what was asked about a finding that its own follows. */
function earlierIn(asked: readonly Asked[]): (each: Asked) => readonly Asked[] {
  const byKey = new Map(asked.map(each => [each.record.key, each]));
  const followed = new Set(asked.flatMap(({ earlierFindings }) => earlierFindings));
  const answering = new Map<string, Asked[]>();
  for (const each of followed.size > 0 ? byKey.values() : []) {
    for (const finding of each.answers) {
      if (!followed.has(finding)) continue;
      const others = answering.get(finding);
      if (others) others.push(each);
      else answering.set(finding, [each]);
    }
  }
  return ({ follows, earlierFindings }) => {
    const direct = follows === null ? undefined : byKey.get(follows);
    return direct ? [direct] : earlierFindings.flatMap(finding => answering.get(finding) ?? []);
  };
}

/** The record with the missions that have carried it; one that follows itself in a circle ends the search. */
function withHistory(
  each: Asked,
  earlierOf: (each: Asked) => readonly Asked[],
  asOf: string,
): RegisterRecord {
  const seen = new Set([each.report]);
  for (let rest = earlierOf(each); rest.length > 0; ) {
    const fresh = rest.filter(({ report }) => !seen.has(report));
    for (const { report } of fresh) seen.add(report);
    rest = fresh.flatMap(earlierOf);
  }
  if (seen.size === 1) return each.record;
  const history = [...seen].toSorted((a, b) => compare(a.from, b.from));
  const first = history[0]?.to ?? null;
  return {
    ...each.record,
    history: history.map(({ mission }) => mission),
    ageInDays: first === null ? null : daysBetween(first, asOf),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
