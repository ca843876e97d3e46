/** What a text says that must not change unseen. */
import type { EffectKind } from './effect.ts';

/** One of these, as it is written and as it is compared. */
export interface Fact {
  readonly kind: EffectKind;
  /** Two spellings of one thing have the same. */
  readonly value: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True for what counts only where it stands against something else: “one”, “both”. */
  readonly isWeak?: boolean;
}
