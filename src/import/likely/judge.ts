/** How likely a candidate is a finding, a recommendation or an action, and what speaks for it most. */
import { LIKELY_KINDS, type LikelyKind, type Weights } from '../../lexicon/likely-weights.ts';
import type { Candidate } from './candidates.ts';
import { featuresOf } from './features.ts';

/** What a candidate is most likely, if it is anything. */
export interface Judgement {
  readonly as: LikelyKind;
  /** How likely it is one of the three, from 0 to 1, and each of them, in their order. */
  readonly score: number;
  readonly shares: readonly number[];
  /** What speaks for it, the strongest first. */
  readonly features: readonly string[];
}

/** Judges a candidate; undefined where most of its words are unknown. */
export function judge(candidate: Candidate, { base, features }: Weights): Judgement | undefined {
  const all = featuresOf(candidate);
  const words = all.filter(feature => feature.startsWith('w '));
  const known = all.filter(feature => Object.hasOwn(features, feature));
  if (known.filter(feature => feature.startsWith('w ')).length * 3 < words.length) return undefined;
  const scale = 100 * Math.sqrt(known.length + 1);
  const sums = LIKELY_KINDS.map(
    (_, kind) =>
      known.reduce((sum, feature) => sum + (features[feature]?.[kind] ?? 0), base[kind] ?? 0) / scale,
  );
  const odds = sums.map(Math.exp);
  const all3 = odds.reduce((sum, each) => sum + each, 0);
  const best = odds.indexOf(Math.max(...odds));
  const as = LIKELY_KINDS[best];
  if (as === undefined) return undefined;
  const weightOf = (feature: string) => features[feature]?.[best] ?? 0;
  return {
    as,
    score: all3 / (1 + all3),
    shares: odds.map(each => each / (1 + all3)),
    features: known.filter(each => weightOf(each) > 0).sort((a, b) => weightOf(b) - weightOf(a)),
  };
}
