/** Words in quotation marks and in a row, as the language that is spoken has them. */
import { commonText } from './common.ts';
import { spokenLanguage } from './texts.ts';

/** The words in quotation marks, for lists; a text that quotes one thing has the marks itself. */
export function quoted(words: string): string {
  return commonText('quoted', { words });
}

/** What was counted, in a row: `3 reports, 1 vocabulary`. */
export function figures(counts: readonly string[]): string {
  return new Intl.ListFormat(spokenLanguage().tag, { type: 'unit' }).format(counts);
}

/** `a, b and c`. */
export function listOf(items: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const type = joint === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(spokenLanguage().tag, { type }).format(items);
}
