import type { Language } from './languages.ts';

/** Writes numbers in one language. */
export function figuresIn(language: Language): (value: number) => string {
  return new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format;
}
