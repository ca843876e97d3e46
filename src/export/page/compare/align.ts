/** Things without names in two lists, side by side in their order: those that are the same, and those that are alike. */
import { hunksOf } from './hunks.ts';
import { ALIKE, bagOf, likeness } from './likeness.ts';

/** What stands on one line: on both sides, or on one alone. */
export type Aligned<T> =
  | { readonly was: T; readonly now: T }
  | { readonly was: T; readonly now?: undefined }
  | { readonly was?: undefined; readonly now: T };

interface Way<T> {
  text(each: T): string;
  /** True for two things that can be shown as one with changes in it. */
  canBeOne(was: T, now: T): boolean;
}

/** Among more than so many pairs the alike are not looked for. */
const MOST_PAIRS = 10_000;

/** Both lists, in order. */
export function align<T>(was: readonly T[], now: readonly T[], way: Way<T>): readonly Aligned<T>[] {
  const spelt = (list: readonly T[]) => list.map(each => JSON.stringify(each));
  return hunksOf(spelt(was), spelt(now)).flatMap((hunk): readonly Aligned<T>[] => {
    const [old, current] = [was.slice(...hunk.was), now.slice(...hunk.now)];
    return hunk.isSame
      ? old.map((each, index) => ({ was: each, now: current[index] as T }))
      : alike(old, current, way);
  });
}

/** The pairs in order that are most alike all in all. */
function alike<T>(was: readonly T[], now: readonly T[], way: Way<T>): readonly Aligned<T>[] {
  const apart = [...was.map(each => ({ was: each })), ...now.map(each => ({ now: each }))];
  if (was.length * now.length === 0 || was.length * now.length > MOST_PAIRS) return apart;
  const gains = gainsOf(was, now, way);
  const at = mostFrom(gains);
  const lines: Aligned<T>[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < now.length) {
    const [old, current, won] = [was[i], now[j], gains[i]?.[j] ?? 0];
    if (old !== undefined && current !== undefined && won > 0 && at(i, j) === won + at(i + 1, j + 1)) {
      lines.push({ was: old, now: current });
      i++;
      j++;
    } else if (old !== undefined && (current === undefined || at(i + 1, j) === at(i, j))) {
      lines.push({ was: old });
      i++;
    } else {
      if (current !== undefined) lines.push({ now: current });
      j++;
    }
  }
  return lines;
}

/** For each pair how alike the two are; 0 for those that are not the same thing. */
function gainsOf<T>(was: readonly T[], now: readonly T[], way: Way<T>): readonly (readonly number[])[] {
  const bags = now.map(each => bagOf(way.text(each)));
  return was.map(old => {
    const own = bagOf(way.text(old));
    return now.map((current, index) => {
      const other = bags[index];
      const found = other && way.canBeOne(old, current) ? likeness(own, other) : 0;
      return found < ALIKE ? 0 : found;
    });
  });
}

/** How much can be won at most from two places to the ends of both lists. */
function mostFrom(gains: readonly (readonly number[])[]): (i: number, j: number) => number {
  const width = (gains[0]?.length ?? 0) + 1;
  const most = new Float64Array((gains.length + 1) * width);
  const at = (i: number, j: number) => most[i * width + j] ?? 0;
  for (let i = gains.length - 1; i >= 0; i--) {
    for (let j = width - 2; j >= 0; j--) {
      const won = gains[i]?.[j] ?? 0;
      most[i * width + j] = Math.max(won > 0 ? won + at(i + 1, j + 1) : 0, at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}
