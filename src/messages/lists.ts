/** Words in quotation marks and in a row, as the language that is spoken has them. */
import { commonText } from './common.ts';
import { spokenLanguage } from './texts.ts';

/** The words in quotation marks, for lists; a text that quotes one thing has the marks itself. */
export function quoted(words: string): string {
  return commonText('quoted', { words });
}

/** What was counted, in a row: `3 reports, 1 vocabulary`. */
export function figures(counts: readonly string[]): string {
  return formatOf(spokenLanguage().tag, 'unit').format(counts);
}

/** `a, b and c`. */
export function listOf(items: readonly string[], joint: 'and' | 'or' = 'and'): string {
  return formatOf(spokenLanguage().tag, joint === 'and' ? 'conjunction' : 'disjunction').format(items);
}

const formats = new Map<string, Intl.ListFormat>();

/** Made once, which takes ten times as long as a list. */
function formatOf(tag: string, type: Intl.ListFormatType): Intl.ListFormat {
  const key = `${tag} ${type}`;
  const format = formats.get(key) ?? new Intl.ListFormat(tag, { type });
  formats.set(key, format);
  return format;
}
