/** Which of several choices a feature speaks for. */
import { likeness, SHARED_LETTERS } from '../../lexicon/stems.ts';
import { type Features, isSubject } from './features.ts';

/** How much each feature speaks for each of several choices, by their places. */
export class FeatureTable {
  private readonly rows = new Map<string, number[]>();
  /** The long stems by the letters that likeness begins with. */
  private readonly alike = new Map<string, string[]>();

  constructor(choices: readonly Features[]) {
    for (const [place, features] of choices.entries()) {
      for (const [feature, weight] of features) {
        const row = this.rows.get(feature) ?? Array<number>(choices.length).fill(0);
        row[place] = weight;
        this.rows.set(feature, row);
      }
    }
    for (const stem of this.rows.keys()) {
      if (stem.length < SHARED_LETTERS || isSubject(stem)) continue;
      const start = stem.slice(0, SHARED_LETTERS);
      this.alike.set(start, [...(this.alike.get(start) ?? []), stem]);
    }
  }

  /** The weights of a feature, or for each choice that of the one most like it; undefined where there is none. */
  weightsOf(feature: string): readonly number[] | undefined {
    const exact = this.rows.get(feature);
    const others = this.alike.get(feature.slice(0, SHARED_LETTERS)) ?? [];
    return others.reduce<readonly number[] | undefined>((weights, stem) => {
      const like = stem === feature ? 0 : likeness(stem, feature);
      const row = this.rows.get(stem);
      return like === 0 || !row ? weights : highest(weights, row, like);
    }, exact);
  }
}

/** For each place the higher of two weights, the second of them reduced. */
export function highest(
  one: readonly number[] | undefined,
  other: readonly number[] | undefined,
  share = 1,
): readonly number[] | undefined {
  if (!other) return one;
  return other.map((weight, place) => Math.max(one?.[place] ?? 0, weight * share));
}
