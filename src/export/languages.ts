/** The languages in which labels, dates and numbers are written. */
export const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh', 'sq', 'sr-Latn', 'sr-Cyrl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language that fits a BCP 47 tag best; English where none does. */
export function languageFor(tag: string): Language {
  const parts = tag.toLowerCase().split(/[-_]/);
  const [primary = ''] = parts;
  if (primary === 'sr') return parts.includes('latn') ? 'sr-Latn' : 'sr-Cyrl';
  return LANGUAGES.find(language => language === primary) ?? 'en';
}

/** What stands between the items of a list in a sentence. */
export function commaOf(language: Language): string {
  if (language === 'zh') return '，';
  return language === 'ar' ? '، ' : ', ';
}

/** What stands between a label and what is said under it. */
export function colonOf(language: Language): string {
  if (language === 'zh') return '：';
  return language === 'fr' ? '\u00A0: ' : ': ';
}

/** What ends a label that a sentence follows. */
export function stopOf(language: Language): string {
  return language === 'zh' ? '。' : '. ';
}

/** The direction in which a language is written, BCP 47. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return /^(?:ar|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(tag) ? 'rtl' : 'ltr';
}

/** Letters that are written from right to left, and those of Latin and Cyrillic, as in the class of an expression. */
export const RIGHT_TO_LEFT = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC';
export const LATIN = 'A-Za-z\\u00C0-\\u052F';

/** True for a text that has a letter which is written from right to left. */
export function runsRightToLeft(text: string): boolean {
  return FROM_THE_RIGHT.test(text);
}

const FROM_THE_RIGHT = new RegExp(`[${RIGHT_TO_LEFT}]`);

/** True for a tag of this very language; one that we have no labels for is of none. */
export function isOf(tag: string, language: Language): boolean {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  return languageFor(tag) === language && language.startsWith(primary);
}
