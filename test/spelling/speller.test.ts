import { describe, expect, test } from 'vitest';
import { spellingOf } from '../../src/lexicon/language-spelling.ts';
import { misspellingsIn } from '../../src/spelling/misspellings.ts';
import { Speller } from '../../src/spelling/speller.ts';
import { wordReader } from '../../src/terminology/words-of-language.ts';
import { openSpeller } from '../support/speller.ts';

const english = await openSpeller('en-GB');

/** The words of a text of several paragraphs that are told of. */
function misspelt(text: string, speller: Speller = english, language = 'en'): readonly string[] {
  const passage = { text } as Parameters<typeof misspellingsIn>[0][number]['passage'];
  const worded = { entry: {} as never, passage, text, words: wordReader(language)(text) };
  return misspellingsIn([worded], speller, () => false).map(({ word }) => word.text);
}

describe('a word that may be misspelt', () => {
  test.each([
    ['The comittee will recieve it.', ['comittee', 'recieve']],
    ['Goverment offices were closed.', ['Goverment']],
    ["The hospital's managment, and the hospitals' nursess.", ['managment', 'nursess']],
    ['A well-mantained decision-makin body.', ['well-mantained', 'decision-makin']],
    ['It was advertized to supervize them.', ['advertized', 'supervize']],
    ['They worked on monday.', ['monday']],
    ['**Definately** not.', ['Definately']],
  ])('is found in “%s”', (text, words) => {
    expect(misspelt(text)).toEqual(words);
  });
});

describe('nothing is said of', () => {
  test.each([
    [
      'names, also at the beginning of a sentence',
      'Gjilan was calm. Marko Petrovic met Mrs. Thurlaw. Petrovic left.',
    ],
    ['acronyms, brands and units', 'EULEX used kWh, iPhones and McDonald trucks at 5 lps.'],
    ['figures', 'The 3rd and 21st of the 60-dayz term, item 4b, CO2eq.'],
    [
      'addresses and files',
      'See www.exampel.org/repots, a.thurlaw@exampel.org, annxes_final and plan.docxx.',
    ],
    ['abbreviations', 'It took approx. 20 days, excl. weekends.'],
    ['quotations', 'He said: “we recieve nothin”.'],
    ['words in italics', 'The *hukumat* and the _gurdwaraa_ were open.'],
    ['phrases of other languages', 'The loya jirga met; raison d’être and naïve are words.'],
    ['sentences of other languages', 'They wrote: les habitants demandent une réponse rapide.'],
    ['both ways of writing -ize', 'They organize and organise the organisational reorganizations.'],
    ['words put together', 'Multisectoral, gender-responsive, non-recurring and telemedical work.'],
    ['terms to which no word is near', 'The wilayati of the zhupanat planted amchuri.'],
  ])('%s', (_what, text) => {
    expect(misspelt(text)).toEqual([]);
  });

  test('a report of whose words the dictionary knows little', () => {
    expect(misspelt('Vizitori takoi kryetarin dhe bisedoi gjatë. '.repeat(20))).toEqual([]);
  });
});

test('French is read with its elisions and its letters', async () => {
  const french = await openSpeller('fr');
  const text = 'L’équipe n’a pas recu le raport. Aujourd’hui, l’œuvre (ou l’oeuvre) a-t-elle changé ?';
  expect(misspelt(text, french, 'fr')).toEqual(['recu', 'raport']);
});

test('American English is spelt as it is there, and knows the same words of reports', async () => {
  const american = await openSpeller('en-US');
  const text = 'The center organized labor programs at the harbour and organised a colour test of isoniazid.';
  expect(misspelt(text, american)).toEqual(['harbour', 'organised', 'colour']);
  expect(misspelt(text)).toEqual(['center', 'labor']);
});

test('what is near comes first, and more where more is wanted', () => {
  expect(english.suggest('recieve', false)[0]).toBe('receive');
  expect(english.suggest('beaurocracy', false)).toContain('bureaucracy');
  expect(english.suggest('comittee', true)[0]).toBe('committee');
});

test('languages without a dictionary have none', () => {
  expect(spellingOf('sq')).toBeUndefined();
  expect(spellingOf('constructor')).toBeUndefined();
  expect(spellingOf('en-GB')).toBe(spellingOf('en'));
});

test('a word is looked up once', () => {
  let times = 0;
  const dictionary = { has: () => ++times < 0, suggest: () => [] };
  const speller = new Speller(dictionary, { dictionary: '', letters: 'abc', also: [], parts: [], twins: [] });
  expect(speller.knows('abc')).toBe(false);
  const before = times;
  expect(speller.knows('abc')).toBe(false);
  expect(times).toBe(before);
});
