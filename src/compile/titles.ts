import { isLanguageCode } from '../domain/language-codes.ts';
import type { Translation } from '../syntax/generated/ast.ts';

/** The first title in each language; a code that stands for no language is a problem and no part of the report. */
export function otherTitles({ titles }: { readonly titles: readonly Translation[] }) {
  const known: Record<string, string> = {};
  for (const { language, title } of titles)
    if (language && title && isLanguageCode(language)) known[language] ??= title;
  return Object.keys(known).length > 0 ? { titles: known } : {};
}
