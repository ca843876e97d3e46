/** Effects as authors read them. */
import { oneLine } from '../lexicon/one-line.ts';
import { reviewText } from '../messages/review.ts';
import type { Effect, EffectKind } from './effect.ts';

/** One effect with its words: `figure: 12 → 15`. */
export function effectLabel({ kind, before, after }: Effect): string {
  const what = effectName(kind);
  const words = [before, after].map(oneLine) as [string, string];
  if (words[0] === '') return reviewText('effect.come', { what, words: words[1] });
  if (words[1] === '') return reviewText('effect.gone', { what, words: words[0] });
  return reviewText('effect.other', { what, before: words[0], after: words[1] });
}

export function effectName(kind: EffectKind): string {
  return reviewText('effect', { kind });
}
