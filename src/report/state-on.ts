/** How the entries of a report stand on a day: what it said of them when it was issued, and each update up to that day. */
import { grouped } from '../domain/grouped.ts';
import { highest } from '../domain/marking.ts';
import { stateOn as fold, followedUp, type State } from '../domain/state-on.ts';
import type { ChangingValues } from '../lexicon/attributes.ts';
import { plainChanges } from './plain-values.ts';
import type { Action, Finding, Party, Recommendation, Report, Update } from './report.ts';

export type FollowedEntry = Finding | Recommendation | Action;

/** What an update may change. */
type Changing = Omit<ChangingValues, 'owner' | 'due'> & {
  readonly owner: readonly Party[];
  readonly due: Pick<Update, 'due' | 'dueText'>;
};

/** How an entry stands, and which updates say so. */
export type EntryState = State<Changing, Update>;

/** How an entry stands at the end of a day, `YYYY-MM-DD`: each value with the update that says it, and all updates so far. */
export function stateOn(entry: FollowedEntry, report: Report, day: string): EntryState {
  const read = (update: Update) => ({
    date: update.date,
    values: changingIn(update),
    words: JSON.stringify(update),
  });
  return fold<Changing, Update>(changingIn(entry), updatesFor(entry, report), read, day);
}

/** The report with each entry as it stands at the end of a day, marked at least as highly as what says so. */
export function reportOn(report: Report, day: string): Report {
  if (report.updates.length === 0) return report;
  const standing = <E extends Recommendation | Action>(entry: E): E => {
    const { values } = stateOn(entry, report, day);
    const { owner, due, status: _, response: __, ...plain } = values;
    const { due: ___, dueText: ____, status: _____, ...rest } = entry;
    const { status, response } = followedUp(values, ({ date }) => date);
    const by = Object.values(values).flatMap(value => value?.by ?? []);
    return {
      ...rest,
      ...Object.fromEntries(Object.entries(plain).map(([word, { value }]) => [word, value])),
      ...due?.value,
      ...(status && { status }),
      ...(response && 'to' in entry && { response }),
      ...(owner && { owner: owner.value }),
      marking: highest([entry.marking, ...by.map(({ marking }) => marking)]),
    } as E;
  };
  return {
    ...report,
    recommendations: report.recommendations.map(recommendation => ({
      ...standing(recommendation),
      actions: recommendation.actions.map(standing),
    })),
    actions: report.actions.map(standing),
  };
}

const known = new WeakMap<Report['updates'], ReadonlyMap<string, readonly Update[]>>();

/** The updates on an entry, in whatever order; none on what has no name. */
function updatesFor({ id }: FollowedEntry, { mission, updates }: Report): readonly Update[] {
  if (id === undefined || updates.length === 0) return [];
  let byEntry = known.get(updates);
  if (!byEntry) {
    const own = updates.filter(({ about }) => about.mission === mission.id);
    byEntry = grouped(own.map(update => [update.about.id, update]));
    known.set(updates, byEntry);
  }
  return byEntry.get(id) ?? [];
}

function changingIn(entry: FollowedEntry | Update): Partial<Changing> {
  if (!('owner' in entry)) return {};
  const { owner, due, dueText } = entry;
  return {
    ...plainChanges(entry),
    ...(owner.length > 0 && { owner }),
    ...((due ?? dueText) !== undefined && { due: { ...(due && { due }), ...(dueText && { dueText }) } }),
  };
}
