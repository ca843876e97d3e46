/** Characters that XML, and with it Word, Excel and web pages, can't hold, and those that turn round what a reader sees. */
import { exportText } from '../messages/export.ts';
import { mapValues } from '../report/map-values.ts';

/** An override (U+202D, U+202E) would have a reader see other words than those that were checked. */
const ILLEGAL = /\p{Cs}|(?![\t\n\r\u007F-\u009F])\p{Cc}|[\u202D\u202E\uFFFE\uFFFF]/gu;

/** What stands where a character could not be kept. */
const REPLACEMENT = '\uFFFD';

/** So many are told by their numbers. */
const TOLD = 5;

/** The same with a visible mark in the place of every character that can't be written down, or must not be. */
export function legalText<T>(content: T, warn: (sentence: string) => void): T {
  // Nearly every report is legal, and needs no copy.
  if (!hasIllegal(content)) return content;
  const replaced = new Set<string>();
  const legal = mapValues(content, value => {
    if (typeof value !== 'string') return undefined;
    return value.replace(ILLEGAL, character => {
      replaced.add(`U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
      return REPLACEMENT;
    });
  });
  const told = [...replaced].slice(0, TOLD).join(', ') + (replaced.size > TOLD ? ' …' : '');
  warn(exportText('warning.characters', { characters: told, replacement: REPLACEMENT }));
  return legal;
}

function hasIllegal(value: unknown): boolean {
  if (typeof value === 'string') return value.search(ILLEGAL) >= 0;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasIllegal);
}
