/** The names of countries and large towns, which may be names of persons as well: as `Intl` has them. */
import { bareWords } from './fold-words.ts';
import { wordSet } from './word-set.ts';

const LANGUAGES = ['en', 'fr', 'es'];
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

let names: readonly (readonly string[])[] | undefined;

/** The words of each name of a country. */
export function countryNames(): readonly (readonly string[])[] {
  names ??= LANGUAGES.flatMap(language => {
    const called = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    const codes = LETTERS.flatMap(first => LETTERS.map(second => first + second));
    return codes.map(code => bareWords(called.of(code) ?? '')).filter(({ length }) => length > 0);
  });
  return names;
}

/** Those of one word. */
export const COUNTRY_WORDS = wordSet(() =>
  countryNames()
    .filter(({ length }) => length === 1)
    .flat(),
);

/** Time zones are called by a large town in each; those of three parts, and of stations, are not. */
const ZONE = /^(?:Africa|America|Asia|Australia|Europe)\/([A-Z][a-z]+)$/;

export const TOWN_WORDS = wordSet(() =>
  Intl.supportedValuesOf('timeZone').flatMap(zone => bareWords(ZONE.exec(zone)?.[1] ?? '')),
);
