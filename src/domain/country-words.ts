/** The names of countries and large towns, which may be names of persons as well: as `Intl` has them. */
import { bareWords } from './fold-words.ts';

const LANGUAGES = ['en', 'fr', 'es'];
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** The words of each name of a country. */
export const COUNTRY_NAMES: readonly (readonly string[])[] = LANGUAGES.flatMap(language => {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const codes = LETTERS.flatMap(first => LETTERS.map(second => first + second));
  return codes.map(code => bareWords(names.of(code) ?? '')).filter(({ length }) => length > 0);
});

/** Those of one word. */
export const COUNTRY_WORDS: ReadonlySet<string> = new Set(
  COUNTRY_NAMES.filter(({ length }) => length === 1).flat(),
);

/** Time zones are called by a large town in each; those of three parts, and of stations, are not. */
const ZONE = /^(?:Africa|America|Asia|Australia|Europe)\/([A-Z][a-z]+)$/;

/** Towns of one word. */
export const TOWN_WORDS: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf('timeZone').flatMap(zone => bareWords(ZONE.exec(zone)?.[1] ?? '')),
);
