import { expect, test } from 'vitest';
import facts from '../../language/l10n/dates.json' with { type: 'json' };
import { writeDate, writePeriod } from '../../src/export/date-style.ts';
import { LANGUAGES, languageFor } from '../../src/export/languages.ts';

test.each([
  ['en', '2 and 3 December 2009'],
  ['fr', '2 et 3 décembre 2009'],
  ['es', '2 y 3 de diciembre de 2009'],
  ['ru', '2 и 3 декабря 2009 года'],
  ['ar', '2 و3 كانون الأول/ديسمبر 2009'],
  ['zh', '2009年12月2日至3日'],
  ['sq', '2 dhe 3 dhjetor 2009'],
  ['sr-Latn', '2. i 3. decembar 2009.'],
  ['sr-Cyrl', '2. и 3. децембар 2009.'],
] as const)('two days in %s', (language, expected) => {
  expect(writePeriod({ from: '2009-12-02', to: '2009-12-03' }, language)).toBe(expected);
});

test.each([
  ['2009-12-02', '2009-12-02', '2 December 2009'],
  ['2009-12-02', '2009-12-05', '2–5 December 2009'],
  ['2009-11-30', '2009-12-02', '30 November – 2 December 2009'],
  ['2009-12-30', '2010-01-02', '30 December 2009 – 2 January 2010'],
  ['2009-11', '2009-12', 'November 2009 – December 2009'],
  ['2009', '2011', '2009 – 2011'],
])('the period from %s to %s', (from, to, expected) => {
  expect(writePeriod({ from, to }, 'en')).toBe(expected);
});

test('months and years stand alone, and French has a first', () => {
  expect(writeDate('2010-06', 'ru')).toBe('июнь 2010 года');
  expect(writeDate('2010', 'zh')).toBe('2010年');
  expect(writeDate('2010-05-01', 'fr')).toBe('1er mai 2010');
});

test('every language has its own date patterns', () => {
  expect(Object.keys(facts).sort()).toEqual([...LANGUAGES].sort());
});

test.each([
  ['en-GB', 'en'],
  ['fr_FR', 'fr'],
  ['sr', 'sr-Cyrl'],
  ['sr-Latn-RS', 'sr-Latn'],
  ['zh-Hans', 'zh'],
  ['de', 'en'],
])('%s is written as %s', (tag, expected) => {
  expect(languageFor(tag)).toBe(expected);
});
