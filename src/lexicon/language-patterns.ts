/** By which grammar the rules on words know hearsay, strong words and counts, a file a language. */
import en from '../../language/patterns/en.json' with { type: 'json' };
import es from '../../language/patterns/es.json' with { type: 'json' };
import fr from '../../language/patterns/fr.json' with { type: 'json' };
import type { Phrases } from './phrases.ts';

/** What a statement does: passes on what others say, is strongly put, asks nobody, asks for little, counts the team or its meetings. */
export type StatementKind = 'hearsay' | 'absolutes' | 'vague' | 'vagueAct' | 'team' | 'meetings';

/** The patterns of one kind of statement; `src/terminology/patterns/pattern.ts` says how they are written. */
export interface StatementPatterns {
  readonly says: Phrases;
  /** Where one of these stands in the same sentence, nothing is said. */
  readonly unless?: Phrases;
  /** Where one of these begins before it in the same sentence, nothing is said. */
  readonly unlessAfter?: Phrases;
  /** What is part of one of these, such as a fixed phrase, is something else. */
  readonly within?: Phrases;
  /** What overlaps with one of these counts a part of all, such as the meetings with somebody. */
  readonly partOf?: Phrases;
}

export interface LanguagePatterns extends Readonly<Record<StatementKind, StatementPatterns>> {
  /** What numbers in words stand for; the first word of a number is the one that is written. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Lists of words by the name under which patterns ask for one of them. */
  readonly lists: Readonly<Record<string, Phrases>>;
}

export const LANGUAGE_PATTERNS: Readonly<Record<string, LanguagePatterns>> = { en, fr, es };
