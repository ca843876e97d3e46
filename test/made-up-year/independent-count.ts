/**
 * Counts a made-up year on a day, from numbered rules alone, without a look at how the product does it. Slow and plain on purpose: each rule is
 * a short function, and nothing is kept from one to the next.
 */
import type {
  Year,
  YearCount,
  YearEdition,
  YearEntry,
  YearHead,
  YearLine,
  YearMission,
  YearUpdate,
  YearValues,
} from './year.ts';

/** An entry as it is there on a day: in the words of the edition that counts on that day. */
interface There {
  readonly key: string;
  readonly mission: YearMission;
  readonly entry: YearEntry;
}

/** A thing: its entries, oldest first; there is always one. */
type Thing = readonly There[];

type Word = keyof YearValues;

/** A value as it stands, with the day of the update that said it (null: the report said it, or nobody said anything). */
interface Said<V> {
  readonly value: V | null;
  readonly by: string | null;
  readonly undecided: boolean;
}

interface State {
  readonly status: Said<NonNullable<YearValues['status']>>;
  readonly response: Said<NonNullable<YearValues['response']>>;
  readonly due: Said<string>;
}

/** A line with what the head asks about it besides. */
interface Counted {
  readonly line: YearLine;
  readonly isRecommendation: boolean;
  readonly wasDoneInTime: boolean;
}

export const countOn: YearCount = (year, day) => {
  const counted = thingsOn(year, day)
    .map(thing => countThing(year, thing, day))
    .sort((a, b) => (a.line.key < b.line.key ? -1 : a.line.key > b.line.key ? 1 : 0));
  return { lines: counted.map(({ line }) => line), head: headOf(counted, day) };
};

/** Rule 1: an edition is known since the day on which it was issued; one that was not issued, since the last day of its mission. */
function knownSince(mission: YearMission, edition: YearEdition): string {
  return edition.issued ?? mission.to;
}

/** Rule 1: what is known later than the day does not exist on it. Oldest first. */
function editionsKnownOn(mission: YearMission, day: string): readonly YearEdition[] {
  return mission.editions.filter(edition => knownSince(mission, edition) <= day);
}

/** Rule 2: the entries of a mission on a day are those of its last edition known by then; none known, none there. */
function entriesOn(year: Year, day: string): ReadonlyMap<string, There> {
  const there = new Map<string, There>();
  for (const mission of year.missions) {
    const edition = editionsKnownOn(mission, day).at(-1);
    for (const entry of edition?.entries ?? []) {
      const key = keyOf(mission, entry.name);
      there.set(key, { key, mission, entry });
    }
  }
  return there;
}

function keyOf(mission: YearMission, name: string): string {
  return `${mission.id}.${name}`;
}

/**
 * Rule 3: a thing is an entry that nothing there follows, with all that it goes on with, again and again, that is there. What is not there does not
 * exist, so a thing ends (at its old end) before an entry that is not there, even if that one goes on with something that is.
 */
function thingsOn(year: Year, day: string): readonly Thing[] {
  const there = entriesOn(year, day);
  const followed = new Set([...there.values()].map(({ entry }) => entry.follows));
  return [...there.values()]
    .filter(({ key }) => !followed.has(key))
    .map(newest => withAllBefore(newest, there));
}

function withAllBefore(newest: There, there: ReadonlyMap<string, There>): Thing {
  const before = newest.entry.follows === null ? undefined : there.get(newest.entry.follows);
  return before === undefined ? [newest] : [...withAllBefore(before, there), newest];
}

function newestOf(thing: Thing): There {
  return there(thing.at(-1));
}

/** Rule 4: `since` of an entry is the day since which the first edition of its mission that has it is known. */
function sinceOf({ mission, entry }: There): string {
  return knownSince(mission, there(mission.editions.find(edition => hasEntry(edition, entry.name))));
}

function hasEntry(edition: YearEdition, name: string): boolean {
  return edition.entries.some(entry => entry.name === name);
}

/** The updates by the day, in the order of their days (of one day, as they stand in the year). */
function updatesBy(year: Year, day: string): readonly YearUpdate[] {
  return year.updates.filter(({ on }) => on <= day).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/**
 * Rule 5, which updates count: all about the newest entry's key, whatever their day; those about an earlier key of the thing from `since` of the
 * newest entry on (that day too).
 */
function updatesThatCount(year: Year, thing: Thing, day: string): readonly YearUpdate[] {
  const newest = newestOf(thing);
  const earlierKeys = thing.slice(0, -1).map(({ key }) => key);
  return updatesBy(year, day).filter(
    ({ about, on }) => about === newest.key || (earlierKeys.includes(about) && on >= sinceOf(newest)),
  );
}

/** Rule 5: first what the newest entry says in the edition that counts, then the updates; each word by itself. */
function stateOf(year: Year, thing: Thing, day: string): State {
  const { entry } = newestOf(thing);
  const updates = updatesThatCount(year, thing, day);
  return {
    status: settle(entry.status, updates, update => update.status),
    response: settle(entry.response, updates, update => update.response),
    due: settle(entry.due, updates, update => update.due),
  };
}

/**
 * Rule 5: each value given replaces the one before. Where a day gives two different values, the one before that day stays, and is undecided until a
 * later day gives one alone. A value said again is said anew: it is of the later day.
 */
function settle<V extends string>(
  first: V | null,
  updates: readonly YearUpdate[],
  wordOf: (update: YearUpdate) => V | null,
): Said<V> {
  let said: Said<V> = { value: first, by: null, undecided: false };
  for (const day of new Set(updates.map(({ on }) => on))) {
    const given = new Set(updates.filter(({ on }) => on === day).map(wordOf));
    given.delete(null);
    if (given.size > 1) {
      said = { ...said, undecided: true };
    } else if (given.size === 1) {
      said = { value: there([...given][0]), by: day, undecided: false };
    }
  }
  return said;
}

/**
 * Rule 6, rejected after all: where an update said `rejected`, a status that the report said, or an update of an earlier day, counts no longer.
 */
function statusThatCounts({ status, response }: State): YearValues['status'] {
  const isOvertaken =
    response.value === 'rejected' && response.by !== null && (status.by === null || status.by < response.by);
  return isOvertaken ? null : status.value;
}

/** Rule 7, by status and response alone: not open where done or dropped, nor where rejected and the status is none or `open`. */
function isOpenByItself(state: State): boolean {
  const status = statusThatCounts(state);
  if (status === 'done' || status === 'dropped') {
    return false;
  }
  return !(state.response.value === 'rejected' && (status === null || status === 'open'));
}

/** Rule 7: besides, an action is not open where the thing that its recommendation belongs to is not open by itself. */
function isOpen(year: Year, thing: Thing, day: string): boolean {
  const above = thingAbove(year, thing, day);
  return (
    isOpenByItself(stateOf(year, thing, day)) &&
    (above === undefined || isOpenByItself(stateOf(year, above, day)))
  );
}

/** Rule 7: the thing (it may have gone on in a later mission) of the recommendation under which the newest entry, an action, stands in its report. */
function thingAbove(year: Year, thing: Thing, day: string): Thing | undefined {
  const { mission, entry } = newestOf(thing);
  if (entry.kind !== 'action' || entry.under === null) {
    return undefined;
  }
  const above = keyOf(mission, entry.under);
  return thingsOn(year, day).find(other => other.some(({ key }) => key === above));
}

/** Rule 10: the first due day that one meets from the oldest entry to the newest, in each through its editions, then through the updates about its key. */
function firstDueOf(year: Year, thing: Thing, day: string): string | null {
  for (const { key, mission, entry } of thing) {
    const inEditions = editionsKnownOn(mission, day)
      .flatMap(({ entries }) => entries)
      .filter(({ name }) => name === entry.name);
    const inUpdates = updatesBy(year, day).filter(({ about }) => about === key);
    const found = [...inEditions, ...inUpdates].find(({ due }) => due !== null);
    if (found !== undefined) {
      return found.due;
    }
  }
  return null;
}

/** Rule 11: `since` of the newest entry, null where its mission was not issued. */
function issuedOf(thing: Thing, day: string): string | null {
  const newest = newestOf(thing);
  const wasIssued = editionsKnownOn(newest.mission, day).some(({ issued }) => issued !== null);
  return wasIssued ? sinceOf(newest) : null;
}

/** Rule 12: the day of the last update about any key of the thing, counted or not. */
function updatedOf(year: Year, thing: Thing, day: string): string | null {
  return (
    updatesBy(year, day)
      .filter(({ about }) => thing.some(({ key }) => key === about))
      .at(-1)?.on ?? null
  );
}

/** Rule 12: the names of the undecided values, in the order status, response, due. */
function undecidedOf(state: State): readonly Word[] {
  return (['status', 'response', 'due'] as const).filter(word => state[word].undecided);
}

/** Rule 13: what the last month brought to the thing. */
function lastMonthOf(year: Year, thing: Thing, day: string, open: boolean): YearLine['lastMonth'] {
  const monthAgo = sameDayOfMonthBefore(day);
  const now = stateOf(year, thing, day);
  const due = now.due.value;
  const thingThen = thingOnEarlierDay(year, thing, monthAgo);
  const then = thingThen.length === 0 ? undefined : stateOf(year, thingThen, monthAgo);

  const lastMonth: YearLine['lastMonth'][number][] = [];
  if (then === undefined) {
    lastMonth.push('added');
  }
  if (then !== undefined && !isSamePair(then, now)) {
    lastMonth.push('changed');
  }
  if (open && due !== null && monthAgo < due && due <= day) {
    lastMonth.push('due');
  }
  if (then !== undefined && then.due.value !== null && due !== null && due > then.due.value) {
    lastMonth.push('postponed');
  }
  return lastMonth;
}

/** Rule 13: the thing on an earlier day is made of those of its entries that are there on that day, in the words they had then. */
function thingOnEarlierDay(year: Year, thing: Thing, earlier: string): Thing {
  const there = entriesOn(year, earlier);
  return thing.map(({ key }) => there.get(key)).filter(entry => entry !== undefined);
}

/** Rule 13: the pair is the status (`open` where none, be it open or not) and the response. */
function isSamePair(then: State, now: State): boolean {
  return (
    (statusThatCounts(then) ?? 'open') === (statusThatCounts(now) ?? 'open') &&
    then.response.value === now.response.value
  );
}

/** Rule 13: the same day of the month before, or its last day where it has no such day. */
function sameDayOfMonthBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonthBefore = new Date(Date.UTC(year, month - 1, 0));
  lastOfMonthBefore.setUTCDate(Math.min(date, lastOfMonthBefore.getUTCDate()));
  return lastOfMonthBefore.toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Rules 3 and 8 to 13: the line of a thing. */
function countThing(year: Year, thing: Thing, day: string): Counted {
  const newest = newestOf(thing);
  const state = stateOf(year, thing, day);
  const open = isOpen(year, thing, day);
  const due = state.due.value;
  const firstDue = firstDueOf(year, thing, day);
  // Rule 9: overdue is open, with a due day that is before the day.
  const isOverdue = open && due !== null && due < day;
  const line: YearLine = {
    key: newest.key,
    history: thing.map(({ mission }) => mission.id),
    // Rule 8: where no status counts, `open` if it is open, else nothing.
    status: statusThatCounts(state) ?? (open ? 'open' : null),
    response: state.response.value,
    due,
    firstDue,
    // Rule 10: may be negative.
    slippedDays: firstDue === null || due === null ? null : daysBetween(firstDue, due),
    issued: issuedOf(thing, day),
    // Rule 11: from `since` of the oldest entry, issued or not.
    ageInDays: daysBetween(sinceOf(there(thing[0])), day),
    updated: updatedOf(year, thing, day),
    undecided: undecidedOf(state),
    isOpen: open,
    isOverdue,
    overdueDays: isOverdue ? daysBetween(due, day) : null,
    lastMonth: lastMonthOf(year, thing, day, open),
  };
  return {
    line,
    isRecommendation: newest.entry.kind === 'recommendation',
    wasDoneInTime: wasDoneInTime(state, sinceOf(newest)),
  };
}

/** Rule 14: done as said by an update on or before the due day, or by the report itself, which was there on or before the due day. */
function wasDoneInTime(state: State, since: string): boolean {
  const due = state.due.value;
  return statusThatCounts(state) === 'done' && due !== null && (state.status.by ?? since) <= due;
}

/** Rule 14: the head. */
function headOf(counted: readonly Counted[], day: string): YearHead {
  const recommendations = counted.filter(({ isRecommendation }) => isRecommendation);
  const dueByNow = counted.filter(
    ({ line }) => line.due !== null && line.due <= day && (line.isOpen || line.status === 'done'),
  );
  return {
    recommendations: recommendations.length,
    answered: recommendations.filter(({ line }) => line.response !== null && line.response !== 'pending')
      .length,
    dueByNow: dueByNow.length,
    doneInTime: dueByNow.filter(({ wasDoneInTime: inTime }) => inTime).length,
  };
}

/** What a year that is well made has. */
function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the year is not well made');
  return value;
}
