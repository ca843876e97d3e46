/** How what a report asks and finds stands on a day: things that may go on from mission to mission. */
import { grouped } from '../domain/grouped.ts';
import { highest } from '../domain/marking.ts';
import { type Chain, stateOn as fold, followedUp, type State } from '../domain/state-on.ts';
import type { ChangingValues } from '../lexicon/attributes.ts';
import { plainChanges } from './plain-values.ts';
import type { Action, Finding, Link, Party, Recommendation, Report, Update } from './report.ts';

export type FollowedEntry = Finding | Recommendation | Action;

/** What an update may change. */
type Changing = Omit<ChangingValues, 'owner' | 'due'> & {
  readonly owner: readonly Party[];
  readonly due: Pick<Update, 'due' | 'dueText'>;
};

/** How an entry stands, and which updates say so. */
export interface EntryState extends State<Changing, Update> {
  /** Everything that was said of when it is due, oldest first. */
  readonly dues: readonly Changing['due'][];
}

/** How an entry stands at the end of a day, `YYYY-MM-DD`: each value with the update that says it, and all updates so far. */
export function stateOn(entry: FollowedEntry, report: Report, day: string): EntryState {
  const chain = chainOf(entry, report);
  const state = fold(chain, day);
  const dues = chain.links.flatMap(({ name, editions }) => [
    ...editions.map(({ values }) => values),
    ...state.said.filter(({ about }) => nameOf(about) === name).map(changingIn),
  ]);
  return { ...state, dues: dues.flatMap(({ due }) => due ?? []) };
}

/** The report with each entry as it stands at the end of a day, marked at least as highly as what says so. */
export function reportOn(report: Report, day: string): Report {
  const { updates, elsewhere } = report;
  if (updates.length === 0 && !elsewhere) return report;
  const standing = <E extends Recommendation | Action>(entry: E): E => {
    const { values } = stateOn(entry, report, day);
    const { owner, due, status: _, response: __, ...plain } = values;
    const { status, response } = followedUp(values, ({ date }) => date);
    const { due: ___, dueText: ____, status: _____, ...rest } = entry;
    const by = Object.values(values).flatMap(value => value?.by ?? []);
    const others = elsewhere?.links.filter(({ id }) => id === entry.id) ?? [];
    return {
      ...rest,
      ...Object.fromEntries(Object.entries(plain).map(([word, { value }]) => [word, value])),
      ...due?.value,
      ...(status && { status }),
      ...(response && 'to' in entry && { response }),
      ...(owner && { owner: owner.value }),
      marking: highest([entry.marking, ...[...by, ...others].map(({ marking }) => marking)]),
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

/** An entry with what other reports say of the same thing; alone where nothing is known of these. */
function chainOf(entry: FollowedEntry, report: Report): Chain<Changing, Update> {
  const { mission, updates, elsewhere = { links: [], updates: [] } } = report;
  const own = nameOf({ mission: mission.id, id: entry.id ?? '' });
  const linked = grouped(
    elsewhere.links.filter(({ id }) => id === entry.id).map(link => [nameOf(link.in), link]),
  );
  const found = [...linked].map(([name, editions]) => ({
    name,
    editions: editions.map(each => ({ since: each.since, values: changingIn(each) })),
  }));
  const chain =
    found.length > 0 ? found : [{ name: own, editions: [{ since: undefined, values: changingIn(entry) }] }];
  const said =
    entry.id === undefined
      ? []
      : chain.flatMap(({ name }) => [updates, elsewhere.updates].flatMap(all => byName(all).get(name) ?? []));
  return {
    links: chain,
    updates: said,
    read: update => ({
      about: nameOf(update.about),
      date: update.date,
      values: changingIn(update),
      words: JSON.stringify(update),
    }),
  };
}

const known = new WeakMap<Report['updates'], ReadonlyMap<string, readonly Update[]>>();

function byName(updates: Report['updates']): ReadonlyMap<string, readonly Update[]> {
  const found = known.get(updates) ?? grouped(updates.map(update => [nameOf(update.about), update]));
  known.set(updates, found);
  return found;
}

function nameOf({ mission, id }: Update['about']): string {
  return `${mission}.${id}`;
}

function changingIn(said: FollowedEntry | Update | Link): Partial<Changing> {
  if (!('owner' in said)) return {};
  const { owner, due, dueText } = said;
  return {
    ...plainChanges(said),
    ...(owner.length > 0 && { owner }),
    ...((due ?? dueText) !== undefined && { due: { ...(due && { due }), ...(dueText && { dueText }) } }),
  };
}
