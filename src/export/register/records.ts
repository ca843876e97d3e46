/** Recommendations and actions of many reports, one record each: what is open, how old it is, whether it is overdue. */
import { daysBetween, lastDay } from '../../domain/dates.ts';
import { anchorOf } from '../../report/anchor-of.ts';
import { codeOf } from '../../report/code-of.ts';
import { partyLabel } from '../../report/label-of.ts';
import { plainText } from '../../report/plain-text.ts';
import type { Action, Finding, Party, Recommendation, Report } from '../../report/report.ts';

/** One line of a register; its keys are stable, so that databases can load it as it is. */
export interface RegisterRecord {
  readonly key: string;
  readonly mission: string;
  readonly missionTitle: string;
  readonly missionDate: string | null;
  readonly kind: 'recommendation' | 'suggestion' | 'request' | 'action';
  readonly code: string;
  readonly text: string;
  readonly pillars: readonly string[];
  readonly findings: readonly string[];
  readonly addressees: readonly string[];
  readonly responsible: readonly string[];
  readonly priority: string | null;
  readonly response: string | null;
  readonly status: string | null;
  readonly due: string | null;
  readonly dueText: string | null;
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
  /** The missions that have carried it, oldest first, this one included. */
  readonly history: readonly string[];
  /** Days from the end of the first of these missions to the day of the register; null without dates. */
  readonly ageInDays: number | null;
}

interface Asked {
  readonly report: Report;
  readonly entry: Recommendation | Action;
  readonly kind: RegisterRecord['kind'];
  readonly over?: Recommendation;
}

/** Every record as it stands on a day; what a later mission carries over is the later mission's record alone. */
export function recordsOf(reports: readonly Report[], asOf: string): readonly RegisterRecord[] {
  const inOrder = reports.toSorted(
    (a, b) => compare(startOf(a), startOf(b)) || compare(a.mission.id, b.mission.id),
  );
  const asked = inOrder.flatMap(askedIn);
  const byKey = new Map(asked.map(each => [keyOf(each), each]));
  const earlierOf = earlierBy(byKey, findingsByKey(inOrder));
  const carried = new Set(asked.flatMap(each => earlierOf(each).map(keyOf)));
  return asked.filter(each => !carried.has(keyOf(each))).map(each => recordOf(each, earlierOf, asOf));
}

function askedIn(report: Report): readonly Asked[] {
  return [
    ...report.recommendations.flatMap((entry): readonly Asked[] => [
      { report, entry, kind: entry.kind },
      ...entry.actions.map((action): Asked => ({ report, entry: action, kind: 'action', over: entry })),
    ]),
    ...report.actions.map((entry): Asked => ({ report, entry, kind: 'action' })),
  ];
}

/** What an entry goes on with: what it follows itself, and what was asked about a finding that its own follows. */
function earlierBy(byKey: ReadonlyMap<string, Asked>, findings: ReadonlyMap<string, Finding>) {
  const recommended = new Map<string, Asked[]>();
  for (const each of byKey.values()) {
    if (each.kind === 'action') continue;
    const { id } = each.report.mission;
    const others = recommended.get(id);
    if (others) others.push(each);
    else recommended.set(id, [each]);
  }
  return ({ entry, report, kind }: Asked): readonly Asked[] => {
    const direct = entry.follows && byKey.get(`${entry.follows.mission}.${entry.follows.id}`);
    if (direct) return [direct];
    if (kind === 'action') return [];
    const own = report.findings.filter(({ number }) => entry.findings.includes(number));
    return own.flatMap(({ follows }) => {
      const earlier = follows && findings.get(`${follows.mission}.${follows.id}`);
      if (!earlier) return [];
      const asked = recommended.get(follows.mission) ?? [];
      return asked.filter(each => earlier.recommendations.includes(each.entry.number));
    });
  };
}

function findingsByKey(reports: readonly Report[]): ReadonlyMap<string, Finding> {
  return new Map(
    reports.flatMap(({ mission, findings }) =>
      findings.map(finding => [`${mission.id}.${anchorOf('finding', finding)}`, finding] as const),
    ),
  );
}

function recordOf(each: Asked, earlierOf: (each: Asked) => readonly Asked[], asOf: string): RegisterRecord {
  const { report, entry, kind, over } = each;
  const recommendation = 'to' in entry ? entry : over;
  const { mission } = report;
  const isOpen = entry.status !== 'done' && entry.status !== 'dropped';
  const history = historyOf(each, earlierOf);
  const first = history[0]?.mission.dates?.to;
  return {
    key: keyOf(each),
    mission: mission.id,
    missionTitle: plainText(mission.inlines),
    missionDate: mission.dates?.to ?? null,
    kind,
    code: codeOf(kind === 'action' ? 'action' : 'recommendation', entry.number),
    text: plainText(entry.inlines),
    pillars: pillarsOf(recommendation ?? entry, report),
    findings: (recommendation ?? entry).findings.map(number => codeOf('finding', number)),
    addressees: names(report, recommendation?.to ?? []),
    responsible: names(report, entry.owner),
    priority: recommendation?.priority ?? null,
    response: recommendation?.response ?? null,
    status: entry.status ?? null,
    due: entry.due ?? null,
    dueText: entry.dueText ?? null,
    isOpen,
    isOverdue: isOpen && entry.due !== undefined && lastDay(entry.due) < asOf,
    history: history.map(one => one.mission.id),
    ageInDays: first === undefined ? null : daysBetween(first, asOf),
  };
}

/** The reports that have carried an entry, oldest first; one that follows itself in a circle ends the search. */
function historyOf(each: Asked, earlierOf: (each: Asked) => readonly Asked[]): readonly Report[] {
  const seen = new Set<Report>();
  let rest: readonly Asked[] = [each];
  while (rest.length > 0) {
    const reports = rest.map(({ report }) => report).filter(report => !seen.has(report));
    const fresh = rest.filter(({ report }) => reports.includes(report));
    for (const report of reports) seen.add(report);
    rest = fresh.flatMap(earlierOf);
  }
  return [...seen].toSorted((a, b) => compare(startOf(a), startOf(b)));
}

/** An entry's own pillars, or else those of the findings that it rests on. */
function pillarsOf(entry: Recommendation | Action, report: Report): readonly string[] {
  if ('pillars' in entry && entry.pillars.length > 0) return entry.pillars;
  const findings = report.findings.filter(({ number }) => entry.findings.includes(number));
  return [...new Set(findings.flatMap(({ pillars }) => pillars))];
}

function names(report: Report, parties: readonly Party[]): readonly string[] {
  return parties.map(party => partyLabel(report, party).text);
}

function keyOf({ report, entry, kind }: Asked): string {
  return `${report.mission.id}.${anchorOf(kind === 'action' ? 'action' : 'recommendation', entry)}`;
}

function startOf({ mission }: Report): string {
  return mission.dates?.from ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
