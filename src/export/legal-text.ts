/** Characters that XML, and with it Word, Excel and web pages, can't hold, and those that turn round what a reader sees. */
import { mapValues } from '../report/map-values.ts';

/** An override (U+202D, U+202E) would have a reader see other words than those that were checked. */
const ILLEGAL = /\p{Cs}|(?![\t\n\r\u007F-\u009F])\p{Cc}|[\u202D\u202E\uFFFE\uFFFF]/gu;

/** What stands where a character could not be kept. */
const REPLACEMENT = '\uFFFD';

/** The same with a visible mark in the place of every character that can't be written down, or must not be. */
export function legalText<T>(content: T, warn: (sentence: string) => void): T {
  // Nearly every report is legal, and needs no copy.
  if (!hasIllegal(content)) return content;
  let replaced = 0;
  const legal = mapValues(content, value => {
    if (typeof value !== 'string') return undefined;
    return value.replace(ILLEGAL, () => {
      replaced += 1;
      return REPLACEMENT;
    });
  });
  warn(
    `${replaced} invisible control ${replaced === 1 ? 'character' : 'characters'} ${replaced === 1 ? 'is' : 'are'} not written in this format: ${REPLACEMENT} stands there.`,
  );
  return legal;
}

function hasIllegal(value: unknown): boolean {
  if (typeof value === 'string') return value.search(ILLEGAL) >= 0;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasIllegal);
}
