/** Which things of two lists stay in order, so that as few as possible count as moved. */

/** The longest rising part of a list of numbers, as places in it. */
export function risingPart(numbers: readonly number[]): ReadonlySet<number> {
  const before: (number | undefined)[] = [];
  /** For each length, the place of the smallest number with which a rising part of this length ends. */
  const ends: number[] = [];
  for (const [place, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[place] = ends[low - 1];
    ends[low] = place;
  }
  const part = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = before[place]) part.add(place);
  return part;
}
