/** Things with names in two lists as one list: what has stayed, what has moved, what has gone, what has come. */
import type { Change, Changeable } from '../page.ts';
import { risingPart } from './in-order.ts';

/** One of the two lists. */
export type Version = 'was' | 'now';

/** How things of two lists are told to be the same, and what they are then. */
export interface Merging<T> {
  /** The names of a list, by which its things are found in the other; each stands once. */
  keys(list: readonly T[], version: Version): readonly string[];
  both(was: T, now: T): T;
  /** False for two versions that can't be shown as one. */
  canBeOne?(was: T, now: T): boolean;
  /** True for a thing that stands elsewhere in the other version, and has moved. */
  hasMoved?(each: T, version: Version): boolean;
  /** What stands in one version only, as it is to stand among both. */
  alone?(each: T, version: Version): T;
}

/** Both lists in the order of what is, with what has gone where it was. */
export function merge<T extends Changeable>(
  was: readonly T[],
  now: readonly T[],
  { keys, both, canBeOne = () => true, hasMoved = () => false, alone = each => each }: Merging<T>,
): readonly T[] {
  const places = new Map(keys(now, 'now').map((key, index) => [key, index]));
  const pairs = keys(was, 'was').flatMap((key, from) => {
    const to = places.get(key);
    const [old, current] = [was[from], to === undefined ? undefined : now[to]];
    return to !== undefined && old && current && canBeOne(old, current) ? [{ from, to, old, current }] : [];
  });
  const stays = risingPart(pairs.map(({ to }) => to));
  const kept = pairs.filter((_, index) => stays.has(index));
  const moved = pairs.filter((_, index) => !stays.has(index));
  const leaves = new Set(moved.map(({ from }) => from));
  const arrives = new Set(moved.map(({ to }) => to));
  const gone = (each: T, index: number): T => {
    const change: Change = leaves.has(index) || hasMoved(each, 'was') ? 'moved-away' : 'deleted';
    return { ...alone(each, 'was'), change };
  };
  const come = (each: T, index: number): T => {
    const change: Change = arrives.has(index) || hasMoved(each, 'now') ? 'moved-here' : 'inserted';
    return { ...alone(each, 'now'), change };
  };
  const done: T[] = [];
  let [from, to] = [0, 0];
  const upTo = (nextFrom: number, nextTo: number) => {
    for (; from < nextFrom; from++) done.push(...was.slice(from, from + 1).map(each => gone(each, from)));
    for (; to < nextTo; to++) done.push(...now.slice(to, to + 1).map(each => come(each, to)));
  };
  for (const pair of kept) {
    upTo(pair.from, pair.to);
    done.push(both(pair.old, pair.current));
    from++;
    to++;
  }
  upTo(was.length, now.length);
  return done;
}

/** Names of which some may be the same, told apart by a count. */
export function nth(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return names.map(name => {
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return `${name} ${count}`;
  });
}
