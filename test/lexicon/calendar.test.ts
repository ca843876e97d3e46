/** The months that are written down are those of `Intl`. */
import { expect, test } from 'vitest';
import { ENGLISH_MONTHS, monthNames } from '../../src/lexicon/calendar.ts';
import { LANGUAGE_WORDS, wordsOfLanguage } from '../../src/lexicon/language-words.ts';

const LANGUAGES = Object.keys(LANGUAGE_WORDS).filter(language => LANGUAGE_WORDS[language]?.months);

test.each(LANGUAGES)('in %s', language => {
  const names = monthNames(language, ['long']).flatMap(each => [...each]);
  expect(wordsOfLanguage(language, 'months')).toEqual(names);
});

test('short ones in English', () => {
  const names = [monthNames('en', ['long', 'short']), monthNames('en-GB', ['short'])].flat();
  expect(new Set(ENGLISH_MONTHS)).toEqual(new Set(names.flatMap(each => [...each])));
});
