/** How much speaks for a finding, a recommendation or an action: language/likely/weights.json, made by `npm run train:likely`. */
import data from '../../language/likely/weights.json' with { type: 'json' };

/** What may be likely. */
export const LIKELY_KINDS = ['finding', 'recommendation', 'action'] as const;
export type LikelyKind = (typeof LIKELY_KINDS)[number];

/** Weights against *none of them*, in hundredths, in the order of the kinds. */
export interface Weights {
  /** The languages of which there was enough to learn from. */
  readonly languages: readonly string[];
  readonly base: readonly number[];
  readonly features: Readonly<Record<string, readonly number[]>>;
}

/** Weights as they are written, those of a feature in one text. */
export interface WrittenWeights extends Omit<Weights, 'base' | 'features'> {
  readonly base: string;
  readonly features: Readonly<Record<string, string>>;
}

const numbersIn = (text: string) => text.split(' ').map(Number);

/** Those of all sources of the corpus. */
export const WEIGHTS: Weights = weightsIn(data);

function weightsIn({ languages, base, features }: WrittenWeights): Weights {
  return {
    languages,
    base: numbersIn(base),
    features: Object.fromEntries(
      Object.entries(features).map(([name, weights]) => [name, numbersIn(weights)]),
    ),
  };
}
