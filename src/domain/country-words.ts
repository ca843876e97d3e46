/** The names of countries that are one word, which may be the name of a person as well. */
import { bareWords } from './fold-words.ts';

const LANGUAGES = ['en', 'fr', 'es'];
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** As `Intl` has them. */
export const COUNTRY_WORDS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap(language => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    const codes = LETTERS.flatMap(first => LETTERS.map(second => first + second));
    return codes.map(code => bareWords(names.of(code) ?? '')).filter(({ length }) => length === 1);
  }).flat(),
);
