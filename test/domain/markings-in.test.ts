/** Which forms of a marking within a text are certain, which are likely, and which are words of the text. */
import { describe, expect, test } from 'vitest';
import forms from '../../language/markings.json' with { type: 'json' };
import { markingWordsIn } from '../../src/domain/marking-words.ts';
import { markingsIn } from '../../src/domain/markings-in.ts';
import cases from './cases/markings.json' with { type: 'json' };
import third from './cases/markings-by-a-third-hand.json' with { type: 'json' };
import others from './cases/markings-by-another-hand.json' with { type: 'json' };

/** The degrees of what is told of a text; a line break in it, but for one before a row, is one of the file. */
function degreesIn(text: string, language: string): readonly string[] {
  const joined = text.replace(/(?<!\n)\n(?![\n|-])/g, ' ');
  const lines = Array.from(text.matchAll(/(?<!\n)\n(?![\n|-])/g), ({ index }) => index + 1);
  return markingsIn(joined, [language], lines).map(({ degree }) => degree);
}

test.each(forms)('form: $example', ({ example, degree }) => {
  expect(degreesIn(example, 'en')).toEqual([degree]);
});

describe.each(['certain', 'likely'] as const)('%s', degree => {
  const all = Object.entries(cases[degree]).flatMap(([language, texts]) =>
    texts.map(text => [language, text] as const),
  );
  test.each(all)('%s: %s', (language, text) => {
    expect(degreesIn(text, language)).toEqual([degree]);
  });
});

test.each(cases.harmless)('refuses nothing: %s', text => {
  for (const language of ['en', 'fr', 'es']) expect(degreesIn(text, language)).not.toContain('certain');
});

test.each(['\r\n\r\n', '\r\r', '\n \t\n'])('an empty line parts paragraphs however it is typed: %j', gap => {
  const texts = [cases.certain, cases.likely].flatMap(group => Object.values(group).flat());
  for (const text of [...texts, ...cases.harmless].filter(each => each.includes('\n\n')))
    expect(degreesIn(text.replaceAll('\n\n', gap), 'en'), text).toEqual(degreesIn(text, 'en'));
});

test('words that only belong to one language are told in reports of that language, and in no others', () => {
  expect(degreesIn('Reservado: el juez.', 'es')).toEqual(['likely']);
  expect(degreesIn('Reservado: el juez.', 'en')).toEqual([]);
});

test.each([
  ['finding gap CONFIDENTIEL severity high', ['CONFIDENTIEL']],
  ['finding gap strictly-confidential: severity', ['strictly-confidential']],
  ['finding non-confidential-list to confidential-file', []],
  ['[机密] Restricted 保密', ['机密', 'Restricted', '保密']],
  ['finding gap Для служебного пользования', ['Для служебного пользования']],
])('the marking words of a structure: %s', (structure, words) => {
  expect(markingWordsIn(structure).map(({ start, end }) => structure.slice(start, end))).toEqual(words);
});

test('a text of nothing but markings is read once', () => {
  const length = 20_000;
  for (const flood of [
    'CONFIDENTIAL ',
    '(C) ',
    '[Confidential',
    '(Confidential) ',
    'Confidential: ',
    'do not ',
  ]) {
    const long = flood.repeat(length);
    expect(markingsIn(long, ['en']).length).toBeLessThanOrEqual(length);
  }
});

/** Written by somebody who had seen neither the code nor the lists. The floors are what is found; they may rise, never fall. */
describe('of what somebody else typed', () => {
  test('nothing harmless is refused', () => {
    for (const language of ['en', 'fr', 'es', 'pt', 'ru'])
      expect(others.harmless.filter(text => degreesIn(text, language).includes('certain'))).toEqual([]);
  });
  test('so many markings are told, and so many of these refused', () => {
    const found = Object.entries(others.marked).flatMap(([language, texts]) =>
      texts.map(text => degreesIn(text, language)),
    );
    const told = found.filter(degrees => degrees.length > 0).length;
    const refused = found.filter(degrees => degrees.includes('certain')).length;
    expect(told).toBeGreaterThanOrEqual(54);
    expect(refused).toBeGreaterThanOrEqual(33);
  });
});

/** Written by yet another who had seen the documents for authors alone; `certain` is that reader’s judgement. The floors are what was found at first sight. */
describe('of what a third person typed', () => {
  const degreesOf = ({ text, language }: { readonly text: string; readonly language: string }) =>
    text.split('\n\n').flatMap(paragraph => degreesIn(paragraph, language));
  test('nothing harmless is told', () => {
    expect(third.harmless.filter(each => degreesOf(each).length > 0)).toEqual([]);
  });
  test.each([
    { certain: true, told: 66, refused: 28 },
    { certain: false, told: 2, refused: 0 },
  ])('where certain is $certain, $told are told and $refused of these refused', floors => {
    const found = third.marked.filter(({ certain }) => certain === floors.certain).map(degreesOf);
    const refused = found.filter(degrees => degrees.includes('certain')).length;
    expect(found.filter(degrees => degrees.length > 0).length).toBeGreaterThanOrEqual(floors.told);
    expect(refused).toBeGreaterThanOrEqual(floors.refused);
  });
});
