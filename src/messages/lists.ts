/** Words in quotation marks and in a row, as the language that is spoken has them. */
import { oneLine } from '../lexicon/one-line.ts';
import { commonText } from './common.ts';
import { countingOf } from './counting.ts';
import { spokenLanguage } from './texts.ts';

/** The words in quotation marks, for lists; a text that quotes one thing has the marks itself. */
export function quoted(words: string): string {
  return commonText('quoted', { words });
}

const LONGEST_QUOTE = 60;

/** The author's words on one line; a long passage is cut short. */
export function shortened(words: string): string {
  const line = oneLine(words);
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE).replace(/\s\S*$/, '')} …`;
}

/** What was counted, in a row: `3 reports, 1 vocabulary`. */
export function figures(counts: readonly string[]): string {
  return countingOf(spokenLanguage().tag).list(counts, 'unit');
}

/** `a, b and c`. */
export function listOf(items: readonly string[], joint: 'and' | 'or' = 'and'): string {
  return countingOf(spokenLanguage().tag).list(items, joint === 'and' ? 'conjunction' : 'disjunction');
}
