/** By which words money is called, as `Intl` has them. */
import { CURRENCIES } from '../lexicon/ordinary-words.ts';
import { bareWords } from './fold-words.ts';
import { wordSet } from './word-set.ts';

/** Which word of the name is the money, “Serbian Dinar”, “dinar serbe”, “dinar serbio”. */
const LANGUAGES = { en: -1, fr: 0, es: 0 };

export const CURRENCY_WORDS = wordSet(() =>
  Object.entries(LANGUAGES).flatMap(([language, place]) => {
    const called = new Intl.DisplayNames(language, { type: 'currency', fallback: 'none' });
    const words = CURRENCIES.flatMap(code => bareWords(called.of(code) ?? '').at(place) ?? []);
    return [...words, ...words.map(word => `${word}s`), ...CURRENCIES.map(code => code.toLowerCase())];
  }),
);
