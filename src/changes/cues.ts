/** Words that tell how something is meant: what must be, what is not, what is only heard, of how many it is said. */

import { type Cue, type EffectWords, LANGUAGE_EFFECTS } from '../lexicon/effect-words.ts';
import { type Phrases, phrasesIn } from '../lexicon/phrases.ts';
import { overlaps } from '../lexicon/sentences.ts';
import { ownOf, readerOf } from '../terminology/patterns/found-patterns.ts';
import { readPattern } from '../terminology/patterns/pattern.ts';
import { PatternIndex } from '../terminology/patterns/pattern-index.ts';
import type { WordedText } from '../terminology/read-texts.ts';
import { opensSentence } from '../terminology/sentences.ts';

export interface FoundCue {
  readonly cue: Cue;
  /** The line of the list by which it was found. */
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

type Told = Pick<FoundCue, 'cue' | 'line'>;

const indexes = new Map<string, PatternIndex<Told>>();

/** The words of effects in a language; undefined for one that is not known. */
export function effectWords(language: string): EffectWords | undefined {
  return ownOf(LANGUAGE_EFFECTS, language);
}

export function cuesIn(worded: WordedText, language: string): readonly FoundCue[] {
  const words = effectWords(language);
  if (!words) return [];
  const index = indexes.get(language) ?? indexOf(words, language);
  indexes.set(language, index);
  return index
    .in(worded.words, 'no marks', at => opensSentence(worded, at))
    .map(({ value, first, after }) => ({
      ...value,
      start: worded.words[first]?.start ?? 0,
      end: worded.words[after - 1]?.end ?? 0,
    }));
}

function indexOf(words: EffectWords, language: string): PatternIndex<Told> {
  const index = new PatternIndex<Told>();
  const reader = readerOf(language);
  for (const [cue, lines] of Object.entries(words.cues) as [Cue, Phrases][]) {
    for (const line of phrasesIn(lines)) index.add(readPattern(line, reader), { cue, line });
  }
  return index;
}

/** Of cues that overlap the longest, in order. */
export function apart(cues: readonly FoundCue[]): readonly FoundCue[] {
  const longest = cues.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: FoundCue[] = [];
  for (const cue of longest) {
    if (!kept.some(other => overlaps(cue, other))) kept.push(cue);
  }
  return kept.sort((a, b) => a.start - b.start);
}
