/** One version of a text, with what its words tell. */
import { phrasesIn } from '../lexicon/phrases.ts';
import { statementsIn } from '../terminology/patterns/statements.ts';
import type { WordedText } from '../terminology/read-texts.ts';
import { cuesIn, effectWords, type FoundCue } from './cues.ts';
import { daysIn } from './days.ts';
import type { Fact } from './fact.ts';
import { ownWordsOf } from './own-words.ts';

export interface ReadText {
  readonly worded: WordedText;
  readonly cues: readonly FoundCue[];
  readonly days: readonly Fact[];
  /** Letters that make a word its contrary. */
  readonly prefixes: readonly string[];
  /** Words that make a tense. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Where it passes on what others say. */
  readonly hearsay: readonly { readonly start: number; readonly end: number }[];
}

export function readText(text: string, language: string): ReadText {
  const worded = ownWordsOf(text, language);
  const hearsay = statementsIn(worded, language).filter(({ kind }) => kind === 'hearsay');
  const cues = cuesIn(worded, language);
  const days = daysIn(worded, effectWords(language), cues);
  // “May” is a month there.
  const isFree = ({ cue, start, end }: FoundCue) =>
    cue === 'relative' || !days.some(day => start < day.end && day.start < end);
  const auxiliaries = new Set(phrasesIn(effectWords(language)?.auxiliaries));
  return {
    worded,
    auxiliaries,
    cues: cues.filter(isFree),
    days,
    prefixes: phrasesIn(effectWords(language)?.prefixes),
    hearsay,
  };
}
