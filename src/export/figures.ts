/** Whole numbers as the readers of a language group them, in the digits of all formats. */
import type { Language } from './languages.ts';

/** Writes numbers in one language. */
export function figuresIn(language: Language): (value: number) => string {
  return new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format;
}
