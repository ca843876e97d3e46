/** What many reports ask for, one record each: what is carried from mission to mission is one line with its history. */
import type { Ask, ReportAsks } from './asks.ts';
import { ageOf, type RegisterRecord } from './record.ts';

interface Asked {
  readonly ask: Ask;
  readonly report: ReportAsks;
}

type EarlierOf = (each: Asked) => readonly Asked[];

/** Every record as it stands on a day; what a later mission carries over is the later mission's record alone. */
export function recordsOf(reports: readonly ReportAsks[], asOf: string): readonly RegisterRecord[] {
  const asked = reports
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.mission, b.mission))
    .flatMap(report => report.asks.map((ask): Asked => ({ ask, report })));
  // Of tens of thousands, few go on with anything.
  const following = asked.filter(({ ask }) => ask.follows !== null || ask.earlierFindings.length > 0);
  const earlierOf = earlierIn(asked, following);
  const carried = new Set(following.flatMap(each => earlierOf(each).map(({ ask }) => ask.record.key)));
  return asked
    .filter(({ ask }) => !carried.has(ask.record.key))
    .map(each => withHistory(each, earlierOf, asOf));
}

/** What an entry goes on with: what it follows itself, and what was asked about a finding that its own follows. */
function earlierIn(asked: readonly Asked[], following: readonly Asked[]): EarlierOf {
  const followed = new Set(following.map(({ ask }) => ask.follows));
  const findings = new Set(following.flatMap(({ ask }) => ask.earlierFindings));
  const byKey = new Map<string, Asked>();
  const answering = new Map<string, Asked[]>();
  for (const each of following.length > 0 ? asked : []) {
    const { record, answers } = each.ask;
    if (followed.has(record.key)) byKey.set(record.key, each);
    for (const finding of answers) {
      if (!findings.has(finding)) continue;
      const others = answering.get(finding);
      if (others) others.push(each);
      else answering.set(finding, [each]);
    }
  }
  return ({ ask: { follows, earlierFindings } }) => {
    const direct = follows === null ? undefined : byKey.get(follows);
    return direct ? [direct] : earlierFindings.flatMap(finding => answering.get(finding) ?? []);
  };
}

/** The record with the missions that have carried it; one that follows itself in a circle ends the search. */
function withHistory(each: Asked, earlierOf: EarlierOf, asOf: string): RegisterRecord {
  const { record } = each.ask;
  let rest = earlierOf(each);
  if (rest.length === 0) return record;
  const seen = new Set([each.report]);
  while (rest.length > 0) {
    const fresh = rest.filter(({ report }) => !seen.has(report));
    for (const { report } of fresh) seen.add(report);
    rest = fresh.flatMap(earlierOf);
  }
  const history = [...seen].toSorted((a, b) => compare(a.from, b.from));
  const first = history[0]?.to ?? null;
  return {
    ...record,
    history: history.map(({ mission }) => mission),
    ageInDays: ageOf(first, asOf),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
