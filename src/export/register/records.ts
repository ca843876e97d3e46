/** What many reports ask for and find, a record a thing: its chain is one line, however many missions have carried it. */

import { byCharacters } from '../../domain/by-characters.ts';
import { daysBetween, firstDay, lastDay } from '../../domain/dates.ts';
import { grouped } from '../../domain/grouped.ts';
import { highest } from '../../domain/marking.ts';
import { type FollowedUp, isOpen, isOver } from '../../domain/scales.ts';
import { type Chain, followedUp, isKnownOn, type State, stateOn } from '../../domain/state-on.ts';
import { type ChangingAttribute, plainAttributesOf } from '../../lexicon/attributes.ts';
import type { Ask, AskedDue, AskUpdate, AskValues } from './ask.ts';
import type { ReportAsks } from './asks.ts';
import { type Asked, type Chains, chainsIn } from './chains.ts';
import { monthBefore, newsOf, type Standing } from './last-month.ts';
import {
  type FindingRecord,
  type FollowedRecord,
  type RegisterDoubt,
  type RegisterRecord,
  withUpdates,
} from './record.ts';

/** Every thing that is asked, as it stands on a day; what a later mission carries over is the later mission's record alone. */
export function recordsOf(reports: readonly ReportAsks[], asOf: string): readonly RegisterRecord[] {
  return askLines(reports, asOf).map(({ record }) => record);
}

export function findingsOf(reports: readonly ReportAsks[], asOf: string): readonly FindingRecord[] {
  const askedOn = askedOnFindings(reports, asOf);
  return linesOf(
    reports,
    ({ findings }) => findings,
    asOf,
    () => true,
  ).map(line => {
    const asked = [...new Set(line.links.flatMap(({ ask }) => askedOn.get(ask.reference) ?? []))];
    const { status = null } = line.howFar;
    const goesOn = status === null || !isOver(status);
    return {
      ...line.top.ask.record,
      ...courseOf(line, asOf, goesOn),
      status,
      responsible: [...new Set(asked.flatMap(each => each.responsible))],
      toBeDone: asked.filter(({ isOpen: isToBeDone }) => isToBeDone).length,
    };
  });
}

/** What is asked on each finding, by the reference of that, in whatever mission it goes on. */
function askedOnFindings(
  reports: readonly ReportAsks[],
  asOf: string,
): ReadonlyMap<string, readonly RegisterRecord[]> {
  return grouped(
    askLines(reports, asOf).flatMap(({ links, record }) =>
      links.flatMap(answeredBy).map(finding => [finding, record] as const),
    ),
  );
}

/** The references of what an entry answers, and of what that answers which it carries out. */
function answeredBy({ ask, report }: Asked<RegisterRecord>): readonly string[] {
  if (ask.record.kind !== 'action') return ask.answers;
  const carriedOut = report.asks.filter(each => ask.answers.includes(each.reference));
  return [...ask.answers, ...carriedOut.flatMap(each => each.answers)];
}

/** The lines of what is asked, each with its record. */
function askLines(
  reports: readonly ReportAsks[],
  asOf: string,
): readonly (Pick<Line<RegisterRecord>, 'links'> & { readonly record: RegisterRecord })[] {
  const alone = (ask: Ask) => howFarOf(stateOn(chainOf([ask]), asOf));
  const lines = linesOf(
    reports,
    ({ asks }) => asks,
    asOf,
    each => isStillOpen(each, alone),
  );
  const howFar = new Map(lines.flatMap(line => line.links.map(({ ask }) => [ask, line.howFar] as const)));
  return lines.map(line => {
    const goesOn = isStillOpen(line.top, ask => howFar.get(ask) ?? {});
    return { links: line.links, record: recordOf(line, asOf, goesOn) };
  });
}

/** A thing on a day. */
interface Line<R extends FollowedRecord> {
  /** It in the last mission that tells of it. */
  readonly top: Asked<R>;
  /** It in all of them, the oldest first. */
  readonly links: readonly Asked<R>[];
  readonly state: State<AskValues, AskUpdate>;
  readonly howFar: FollowedUp;
}

/** The lines, in the order of their missions; `isOpenAlone` says of an entry whether it is open, whatever it goes on with. */
function linesOf<R extends FollowedRecord>(
  reports: readonly ReportAsks[],
  asksIn: (report: ReportAsks) => readonly Ask<R>[],
  asOf: string,
  isOpenAlone: (each: Asked<R>) => boolean,
): readonly Line<R>[] {
  const asked = reports
    .toSorted((a, b) => byCharacters(a.from, b.from) || byCharacters(a.mission, b.mission))
    .flatMap(report => asksIn(report).map((ask): Asked<R> => ({ ask, report })));
  const chains = chainsIn(asked, isOpenAlone);
  return asked
    .filter(each => !chains.isCarried(each))
    .map(top => {
      const links = linksOf(top, chains);
      const state = stateOn(chainOf(links.map(({ ask }) => ask)), asOf);
      return { top, links, state, howFar: howFarOf(state) };
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

function chainOf(links: readonly Ask<FollowedRecord>[]): Chain<AskValues, AskUpdate> {
  return {
    links: links.map(({ reference, editions }) => ({ name: reference, editions })),
    updates: links.flatMap(({ updates }) => updates),
    read: update => ({ ...update, date: update.told.date || undefined, words: JSON.stringify(update) }),
  };
}

function howFarOf({ values }: State<AskValues, AskUpdate>): FollowedUp {
  return followedUp(values, ({ told }) => told.date);
}

/** True for what is to be done; an action is over with all that it carries out. */
function isStillOpen({ ask, report }: Asked<RegisterRecord>, howFar: (ask: Ask) => FollowedUp): boolean {
  const carriedOut = ask.record.kind === 'action' ? ask.answers : [];
  const answered = carriedOut.map(reference => report.asks.find(each => each.reference === reference));
  // A finding is never over by itself.
  return isOpen(
    howFar(ask),
    answered.map(each => (each ? howFar(each) : {})),
  );
}

function recordOf(line: Line<RegisterRecord>, asOf: string, goesOn: boolean): RegisterRecord {
  const { record } = line.top.ask;
  const { owner } = line.state.values;
  const { status = goesOn ? 'open' : null } = line.howFar;
  const due = line.state.values.due?.value;
  const day = due?.day ?? null;
  const first = firstDueOf(line);
  const isOverdue = goesOn && day !== null && day < asOf;
  return {
    ...record,
    ...courseOf(line, asOf, goesOn),
    ...plainValuesIn(line.state),
    status,
    responsible: owner?.value ?? [],
    due: due?.due ?? null,
    dueText: due?.dueText ?? null,
    dueFrom: due?.due ? firstDay(due.due) : null,
    dueTo: day,
    firstDue: first?.due ?? null,
    slippedDays: first?.day && day ? daysBetween(first.day, day) : null,
    isOverdue,
    overdueDays: isOverdue ? daysBetween(day, asOf) : null,
    doneOn: status === 'done' ? saidOn(line) : null,
  };
}

/** The day of which its status is said: that of an update, or since when the report that says it is known. */
function saidOn({ top, state }: Line<RegisterRecord>): string | null {
  const date = state.values.status?.by?.told.date;
  return date === undefined ? (top.ask.editions[0]?.since ?? null) : lastDay(date);
}

type PlainValues = Pick<RegisterRecord, Exclude<ChangingAttribute, 'owner' | 'due'>>;

/** What stands for itself; null where nobody says anything of it. */
function plainValuesIn({ values }: State<AskValues, AskUpdate>): PlainValues {
  const rows = plainAttributesOf('Update').map(({ word }) => word as keyof PlainValues);
  return Object.fromEntries(rows.map(word => [word, values[word]?.value ?? null])) as PlainValues;
}

/** When it was to be done first: as the first report said it, or the first update that did. */
function firstDueOf({ links, state }: Line<RegisterRecord>): AskedDue | undefined {
  return links
    .flatMap(({ ask: { reference, editions } }) => [
      ...editions,
      ...state.said.filter(({ about }) => about === reference),
    ])
    .flatMap(({ values }) => values.due ?? [])
    .find(({ day }) => day !== null);
}

/** What has become of it, whatever it is. */
function courseOf<R extends FollowedRecord>(
  { top, links, state, howFar }: Line<R>,
  asOf: string,
  goesOn: boolean,
) {
  const { record, editions } = top.ask;
  const chain = chainOf(links.map(({ ask }) => ask));
  const month = monthBefore(asOf);
  const marking = highest(state.said.map(update => update.marking));
  return {
    issued: record.issued === null ? null : (editions[0]?.since ?? record.issued),
    ...withUpdates(state.said.map(({ told }) => told)),
    undecided: state.disagreements.map(doubtOf),
    lastMonth: newsOf({
      earlier: isKnownOn(chain, month) ? standingIn(stateOn(chain, month)) : undefined,
      now: standingIn(state, howFar),
      isOpen: goesOn,
      asOf,
    }),
    classification:
      marking === 'unclassified' ? record.classification : higher(record.classification, marking),
    isOpen: goesOn,
    history: [...new Set(links.map(({ report }) => report.mission))],
    firstAsked: links[0]?.ask.editions[0]?.since ?? null,
    ageInDays: ageOf(links[0]?.ask.editions[0]?.since ?? null, asOf),
  };
}

function higher(said: FollowedRecord['classification'], marking: AskUpdate['marking']) {
  return said === 'unmarked' ? marking : highest([said, marking]);
}

/** Days since a day; null where that is not told, or has not come by then. */
function ageOf(since: string | null, asOf: string): number | null {
  const age = since === null ? null : daysBetween(since, asOf);
  return age !== null && age >= 0 ? age : null;
}

function standingIn(
  state: State<AskValues, AskUpdate>,
  { status = 'open', response = '' } = howFarOf(state),
): Standing {
  return { howFar: `${status} ${response}`, due: state.values.due?.value.day ?? null };
}

/** What was said on one day by whom, as each said it. */
function doubtOf({ word, day, by }: State<AskValues, AskUpdate>['disagreements'][number]): RegisterDoubt {
  const said = by.map(({ told }) => {
    const value = { ...told, owner: told.responsible.join(', ') }[word] ?? '';
    return { by: told.by, value };
  });
  return { word, date: day, said };
}
