/** How much speaks for a finding, a recommendation or an action: language/likely/weights.json, made by scripts/train-likely.js. */
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

/** Those of all sources of the corpus. */
export const WEIGHTS: Weights = data;
