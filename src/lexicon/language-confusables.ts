/** Words that stand where others are meant, with the words around them that tell; a file a language. */
import en from '../../language/confusables/en.json' with { type: 'json' };
import fr from '../../language/confusables/fr.json' with { type: 'json' };
import type { Phrases } from './phrases.ts';

/** One word, or phrase, that is written where another is meant. */
export interface ConfusedPair {
  readonly right: string;
  readonly why: string;
  /** Patterns with `~` before the words that are wrong; `src/terminology/patterns/pattern.ts` says how they are written. */
  readonly says: Phrases;
}

/** The pairs of a language, with the lists of words that their patterns name. */
export interface LanguageConfusables {
  readonly lists: Readonly<Record<string, Phrases>>;
  readonly pairs: readonly ConfusedPair[];
}

export const LANGUAGE_CONFUSABLES: Readonly<Record<string, LanguageConfusables>> = { en, fr };
