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
