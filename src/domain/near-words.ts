/** Words that are a few letters apart, found without comparing each word with each. */

import { addTo } from './grouped.ts';

/** Longer words are not compared: there are too many ways to take letters out of them. */
const LONGEST = 40;

/** Words with what each stands for: two that are so many letters apart are alike when no more than these are taken out of both. */
export class NearWords<T> {
  private readonly values: T[] = [];
  private readonly byRest = new Map<string, number[]>();

  /** Adds a word that is found by those that are no more letters apart than `most`. */
  add(word: string, most: number, value: T): void {
    const index = this.values.push(value) - 1;
    for (const rest of restsOf(word, most)) addTo(this.byRest, rest, index);
  }

  /** All that is so near to a word, and perhaps some that is further away, in the order in which it was added. */
  near(word: string, most: number): readonly T[] {
    const indexes = new Set([...restsOf(word, most)].flatMap(rest => this.byRest.get(rest) ?? []));
    return [...indexes].sort((one, other) => one - other).flatMap(index => this.values[index] ?? []);
  }
}

/** What is left of a word when so many of its letters, or fewer, are taken out. */
function restsOf(word: string, most: number): ReadonlySet<string> {
  const rests = new Set(word.length > LONGEST ? [] : [word]);
  let last = [...rests];
  for (let step = 0; step < most; step++) {
    last = last.flatMap(rest => rest.split('').map((_, at) => rest.slice(0, at) + rest.slice(at + 1)));
    for (const rest of last) rests.add(rest);
  }
  return rests;
}
