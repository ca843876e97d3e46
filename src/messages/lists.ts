/** Words in quotation marks and in a row, as the language that is spoken has them. */
import { commonText } from './common.ts';
import { spokenLanguage } from './texts.ts';

/** The words in quotation marks, for lists; a text that quotes one thing has the marks itself. */
export function quoted(words: string): string {
  return commonText('quoted', { words });
}

/** `a, b and c`. */
export function listOf(items: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const type = joint === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(spokenLanguage().tag, { type }).format(items);
}
