import { diffArrays } from 'diff';

/** From an index to one behind the last. */
export type Range = readonly [from: number, to: number];

/** What is the same in both lists, or what stands in the place of something else; either side may be empty then. */
export interface Hunk {
  readonly was: Range;
  readonly now: Range;
  readonly isSame: boolean;
}

/** All of both lists, in order; beyond so many differences as one hunk that is another. */
export function hunksOf(
  was: readonly string[],
  now: readonly string[],
  maxEditLength = Number.POSITIVE_INFINITY,
): readonly Hunk[] {
  const parts = diffArrays([...was], [...now], { maxEditLength });
  if (!parts) return [{ was: [0, was.length], now: [0, now.length], isSame: false }];
  const hunks: Hunk[] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, count } of parts) {
    const isSame = !added && !removed;
    const last = hunks.at(-1);
    // What stands in the place of something else is told after it.
    const begun = last && !last.isSame && !isSame ? hunks.pop() : undefined;
    const [wasFrom, nowFrom] = [begun?.was[0] ?? from, begun?.now[0] ?? to];
    if (!added) from += count;
    if (!removed) to += count;
    hunks.push({ was: [wasFrom, from], now: [nowFrom, to], isSame });
  }
  return hunks;
}
