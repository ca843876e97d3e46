/** An edit leaves nearly all texts of a file as they were; what was found in these is not looked for again. */
import { expect, test } from 'vitest';
import { textReader } from '../../src/terminology/read-texts.ts';
import { check } from '../support/check.ts';

const URI = 'file:///reports/edited.mission';
const WELLS = 'The wells are dry.';

const wordsOf = (uri: string | undefined, text: string, language = 'en') =>
  textReader(uri, language)(text).words;

test('the same text of a file has the same words as when the file was read before', () => {
  const before = wordsOf(URI, WELLS);
  expect(before.map(({ lower }) => lower)).toEqual(['the', 'wells', 'are', 'dry']);
  expect(wordsOf(URI, WELLS)).toBe(before);
});

test('a text that was changed, or taken away and put back later, is read anew', () => {
  const before = wordsOf(URI, WELLS);
  expect(wordsOf(URI, 'The wells are full.').map(({ lower }) => lower)).toContain('full');
  expect(wordsOf(URI, WELLS)).not.toBe(before);
});

test('nothing is kept of files without an address, of many files, or of a file in another language', () => {
  expect(wordsOf(undefined, WELLS)).not.toBe(wordsOf(undefined, WELLS));
  const before = wordsOf(URI, "L'eau manque.", 'fr');
  expect(wordsOf(URI, "L'eau manque.", 'en').map(({ text }) => text)).toEqual(["L'eau", 'manque']);
  for (let i = 0; i < 10; i++) wordsOf(`${URI}${i}`, WELLS);
  expect(wordsOf(URI, "L'eau manque.", 'fr')).toEqual(before);
  expect(wordsOf(URI, "L'eau manque.", 'fr')).not.toBe(before);
});

test('a report whose language is changed is checked in that language', async () => {
  const report = (language: string) =>
    `mission m: M\nlanguage ${language}\nfinding stated: Il semblerait que le stock soit épuisé.\n`;
  const hearsay = async (language: string) =>
    (await check(report(language))).problems.filter(({ code }) => code === 'finding/attributed').length;
  expect([await hearsay('en'), await hearsay('fr'), await hearsay('en')]).toEqual([0, 1, 0]);
});
