/** What many reports ask for and find, one record each: what is carried from mission to mission is one line with its history. */

import { byCharacters } from '../../domain/by-characters.ts';
import { lastDay } from '../../domain/dates.ts';
import type { Ask } from './ask.ts';
import type { ReportAsks } from './asks.ts';
import { type Asked, type Chains, chainsIn } from './chains.ts';
import { monthBefore, type News, newsOf } from './last-month.ts';
import {
  ageOf,
  type FindingRecord,
  type FollowedRecord,
  type RegisterRecord,
  slippedDays,
  withUpdates,
} from './record.ts';

/** Every record as it stands on a day; what a later mission carries over is the later mission's record alone. */
export function recordsOf(reports: readonly ReportAsks[], asOf: string): readonly RegisterRecord[] {
  return linesOf(
    reports,
    ({ asks }) => asks,
    asOf,
    (record, links) => {
      const firstDue = links.find(link => link.firstDue !== null)?.firstDue ?? null;
      return { ...record, firstDue, slippedDays: slippedDays(firstDue, record.dueTo) };
    },
  );
}

export function findingsOf(reports: readonly ReportAsks[], asOf: string): readonly FindingRecord[] {
  return linesOf(
    reports,
    ({ findings }) => findings,
    asOf,
    record => record,
  );
}

/** `carried` says what a record has from all its links, the oldest of which comes first. */
function linesOf<R extends FollowedRecord>(
  reports: readonly ReportAsks[],
  asksIn: (report: ReportAsks) => readonly Ask<R>[],
  asOf: string,
  carried: (record: R, links: readonly R[]) => R,
): readonly R[] {
  const asked = reports
    .toSorted((a, b) => byCharacters(a.from, b.from) || byCharacters(a.mission, b.mission))
    .flatMap(report => asksIn(report).map((ask): Asked<R> => ({ ask, report })));
  const chains = chainsIn(asked);
  return asked
    .filter(each => !chains.isCarried(each))
    .map(each => {
      const links = linksOf(each, chains);
      const record =
        links.length === 1 ? each.ask.record : carried(withHistory(each, links, asOf), recordsIn(links));
      return { ...record, lastMonth: lastMonthOf(each, links, asOf) };
    });
}

/** It and all that it goes on with, once for each mission; one that follows itself in a circle ends the search. */
function linksOf<R extends FollowedRecord>(each: Asked<R>, { earlierOf }: Chains<R>): readonly Asked<R>[] {
  const seen = new Set([each.report]);
  const links = [each];
  let rest = earlierOf(each);
  while (rest.length > 0) {
    const fresh = rest.filter(({ report }) => !seen.has(report));
    for (const { report } of fresh) seen.add(report);
    links.push(...fresh);
    rest = fresh.flatMap(earlierOf);
  }
  return links.toSorted((a, b) => byCharacters(a.report.from, b.report.from));
}

function recordsIn<R extends FollowedRecord>(links: readonly Asked<R>[]): readonly R[] {
  return links.map(({ ask }) => ask.record);
}

/** The record with the missions that have carried it, and with all that was said of it. */
function withHistory<R extends FollowedRecord>(each: Asked<R>, links: readonly Asked<R>[], asOf: string): R {
  const missions = [...new Set(links.map(({ report }) => report))];
  const updates = recordsIn(links)
    .flatMap(link => link.updates)
    .toSorted((a, b) => byCharacters(lastDay(a.date), lastDay(b.date)));
  return {
    ...each.ask.record,
    ...withUpdates(updates),
    history: missions.map(({ mission }) => mission),
    firstAsked: missions[0]?.since ?? null,
    ageInDays: ageOf(missions[0]?.since ?? null, asOf),
  };
}

/** What is new of it within a month, in the last mission of which others knew by then, or in a later one. */
function lastMonthOf<R extends FollowedRecord>(
  { ask }: Asked<R>,
  links: readonly Asked<R>[],
  asOf: string,
): readonly News[] {
  const from = monthBefore(asOf);
  const before = links.findLast(({ report }) => report.since === null || report.since <= from);
  return newsOf({ earlier: before?.ask.earlier, now: ask.now, isOpen: ask.record.isOpen, asOf });
}
