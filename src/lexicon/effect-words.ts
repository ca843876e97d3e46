/** By which words it is known what a change does to the facts, a file a language. */
import en from '../../language/effects/en.json' with { type: 'json' };
import es from '../../language/effects/es.json' with { type: 'json' };
import fr from '../../language/effects/fr.json' with { type: 'json' };
import type { Phrases } from './phrases.ts';

/** What words tell, each list as patterns; `src/terminology/patterns/pattern.ts` says how they are written. */
export type Cue =
  | 'must'
  | 'should'
  | 'may'
  | 'want'
  | 'negations'
  | 'otherwise'
  | 'doubts'
  | 'sayings'
  | 'accordingTo'
  | 'own'
  | 'sure'
  | 'all'
  | 'most'
  | 'many'
  | 'some'
  | 'few'
  | 'only'
  | 'about'
  | 'atLeast'
  | 'moreThan'
  | 'atMost'
  | 'lessThan'
  | 'until'
  | 'since'
  | 'relative'
  | 'ranks'
  | 'bodies';

/** What is known of one language; `language/schema/effects.json` says what each list is. */
export interface EffectWords {
  readonly cues: Readonly<Record<Cue, Phrases>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly fractions: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly spans: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, string>>;
  readonly linking: Phrases;
  readonly prefixes: Phrases;
  readonly articles: Phrases;
  readonly auxiliaries: Phrases;
  readonly weak: Phrases;
  readonly joints: Phrases;
  readonly shares: Phrases;
}

export const LANGUAGE_EFFECTS: Readonly<Record<string, EffectWords>> = { en, fr, es };
