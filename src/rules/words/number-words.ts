/** Numbers as English words. */

import { wordsOfLanguage } from '../../lexicon/language-words.ts';

const SMALL = wordsOfLanguage('en', 'numbers');
const TENS = wordsOfLanguage('en', 'tens');

/** `twenty-four`, for numbers below a hundred; undefined for the rest. */
export function numberInWords(number: number): string | undefined {
  if (!Number.isInteger(number) || number < 0 || number > 99) return undefined;
  if (number < 20) return SMALL[number];
  const ten = TENS[Math.floor(number / 10) - 2] ?? '';
  return number % 10 === 0 ? ten : `${ten}-${SMALL[number % 10]}`;
}

/** The number that a figure or an English word stands for; undefined for any other word. */
export function numberOf(word: string): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  for (let number = 0; number < 100; number++) {
    if (numberInWords(number) === word.toLowerCase()) return number;
  }
  return undefined;
}
